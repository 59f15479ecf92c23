/**
 * A citizen for sipp (RFC 3261): calls, is answered, stays for a while, and hangs up. No sound.
 *
 * @param staysMilliseconds left out: until the other side hangs up
 */
export function citizenScenario(staysMilliseconds?: number): string {
  const from = 'From: <sip:06[call_number]@[local_ip]:[local_port]>;tag=[pid]t[call_number]';
  const via = 'Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]';
  const within = (method: string, sequence: number) =>
    [`${method} [next_url] SIP/2.0`, via, from, '[last_To:]', '[routes]', 'Call-ID: [call_id]', `CSeq: ${sequence} ${method}`, 'Max-Forwards: 70', 'Content-Length: 0', '', ''].join('\n');
  const sdp = ['v=0', 'o=c 1 1 IN IP4 [local_ip]', 's=-', 'c=IN IP4 [local_ip]', 't=0 0', 'm=audio [media_port] RTP/AVP 8', 'a=rtpmap:8 PCMA/8000', ''].join('\n');
  const invite = ['INVITE sip:[service]@[remote_ip]:[remote_port] SIP/2.0', via, from, 'To: <sip:[service]@[remote_ip]:[remote_port]>', 'Call-ID: [call_id]', 'CSeq: 1 INVITE', 'Contact: <sip:citizen@[local_ip]:[local_port]>', 'Max-Forwards: 70', 'Content-Type: application/sdp', 'Content-Length: [len]', '', sdp].join('\n');
  const ok = ['SIP/2.0 200 OK', '[last_Via:]', '[last_From:]', '[last_To:]', '[last_Call-ID:]', '[last_CSeq:]', 'Contact: <sip:citizen@[local_ip]:[local_port]>', 'Content-Length: 0', '', ''].join('\n');
  const ending = staysMilliseconds === undefined
    ? `<recv request="BYE"></recv>\n  <send><![CDATA[${ok}]]></send>`
    : `<pause milliseconds="${staysMilliseconds}"/>\n  <send retrans="500"><![CDATA[${within('BYE', 2)}]]></send>\n  <recv response="200"></recv>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE scenario SYSTEM "sipp.dtd">
<scenario name="citizen">
  <send retrans="500" start_rtd="setup"><![CDATA[${invite}]]></send>
  <recv response="100" optional="true"></recv>
  <recv response="180" optional="true"></recv>
  <recv response="200" rtd="setup" rrs="true"></recv>
  <send><![CDATA[${within('ACK', 1)}]]></send>
  ${ending}
  <ResponseTimeRepartition value="10,20,50,100,200,500,1000"/>
</scenario>
`;
}

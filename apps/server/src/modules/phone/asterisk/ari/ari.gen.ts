// Made by `node tools/ari/run.ts` from the description of its REST interface that comes with Asterisk. Do not edit.
// 85 models, 45 events, 108 operations; digest of what it was made from: 7d39c2f10486a429

export interface Application {
  readonly name: string;
  readonly channel_ids: readonly string[];
  readonly bridge_ids: readonly string[];
  readonly endpoint_ids: readonly string[];
  readonly device_names: readonly string[];
  readonly events_allowed: readonly Readonly<Record<string, unknown>>[];
  readonly events_disallowed: readonly Readonly<Record<string, unknown>>[];
}

export interface BuildInfo {
  readonly os: string;
  readonly kernel: string;
  readonly options: string;
  readonly machine: string;
  readonly date: string;
  readonly user: string;
}

export interface SystemInfo {
  readonly version: string;
  readonly entity_id: string;
}

export interface SetId {
  readonly user: string;
  readonly group: string;
}

export interface ConfigInfo {
  readonly name: string;
  readonly default_language: string;
  readonly max_channels?: number;
  readonly max_open_files?: number;
  readonly max_load?: number;
  readonly setid: SetId;
}

export interface StatusInfo {
  readonly startup_time: string;
  readonly last_reload_time: string;
}

export interface AsteriskInfo {
  readonly build?: BuildInfo;
  readonly system?: SystemInfo;
  readonly config?: ConfigInfo;
  readonly status?: StatusInfo;
}

export interface AsteriskPing {
  readonly asterisk_id: string;
  readonly ping: string;
  readonly timestamp: string;
}

export interface Module {
  readonly name: string;
  readonly description: string;
  readonly use_count: number;
  readonly status: string;
  readonly support_level: string;
}

export interface LogChannel {
  readonly channel: string;
  readonly type: string;
  readonly status: string;
  readonly configuration: string;
}

export interface Variable {
  readonly value: string;
}

export interface Variables {
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface ConfigTuple {
  readonly attribute: string;
  readonly value: string;
}

export interface Bridge {
  readonly id: string;
  readonly technology: string;
  readonly bridge_type: 'mixing' | 'holding';
  readonly bridge_class: string;
  readonly creator: string;
  readonly name: string;
  readonly channels: readonly string[];
  readonly video_mode?: string;
  readonly video_source_id?: string;
  readonly creationtime: string;
  readonly bridgevars?: Readonly<Record<string, unknown>>;
}

export interface Dialed {

}

export interface DialplanCEP {
  readonly context: string;
  readonly exten: string;
  readonly priority: number;
  readonly app_name: string;
  readonly app_data: string;
}

export interface CallerID {
  readonly name: string;
  readonly number: string;
}

export interface RTPstat {
  readonly txcount: number;
  readonly rxcount: number;
  readonly txjitter?: number;
  readonly rxjitter?: number;
  readonly remote_maxjitter?: number;
  readonly remote_minjitter?: number;
  readonly remote_normdevjitter?: number;
  readonly remote_stdevjitter?: number;
  readonly local_maxjitter?: number;
  readonly local_minjitter?: number;
  readonly local_normdevjitter?: number;
  readonly local_stdevjitter?: number;
  readonly txploss: number;
  readonly rxploss: number;
  readonly remote_maxrxploss?: number;
  readonly remote_minrxploss?: number;
  readonly remote_normdevrxploss?: number;
  readonly remote_stdevrxploss?: number;
  readonly local_maxrxploss?: number;
  readonly local_minrxploss?: number;
  readonly local_normdevrxploss?: number;
  readonly local_stdevrxploss?: number;
  readonly rtt?: number;
  readonly maxrtt?: number;
  readonly minrtt?: number;
  readonly normdevrtt?: number;
  readonly stdevrtt?: number;
  readonly local_ssrc: number;
  readonly remote_ssrc: number;
  readonly txoctetcount: number;
  readonly rxoctetcount: number;
  readonly channel_uniqueid: string;
}

export interface Channel {
  readonly id: string;
  readonly protocol_id: string;
  readonly name: string;
  readonly state: 'Down' | 'Rsrved' | 'OffHook' | 'Dialing' | 'Ring' | 'Ringing' | 'Up' | 'Busy' | 'Dialing Offhook' | 'Pre-ring' | 'Unknown';
  readonly caller: CallerID;
  readonly connected: CallerID;
  readonly accountcode: string;
  readonly dialplan: DialplanCEP;
  readonly creationtime: string;
  readonly language: string;
  readonly channelvars?: Readonly<Record<string, unknown>>;
  readonly caller_rdnis?: string;
  readonly tenantid?: string;
}

export interface DeviceState {
  readonly name: string;
  readonly state: 'UNKNOWN' | 'NOT_INUSE' | 'INUSE' | 'BUSY' | 'INVALID' | 'UNAVAILABLE' | 'RINGING' | 'RINGINUSE' | 'ONHOLD';
}

export interface Endpoint {
  readonly technology: string;
  readonly resource: string;
  readonly state?: 'unknown' | 'offline' | 'online';
  readonly channel_ids: readonly string[];
}

export interface TextMessage {
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export interface Message {
  readonly type: string;
  readonly asterisk_id?: string;
}

export interface MissingParams extends Message {
  readonly params: readonly string[];
}

export interface Event extends Message {
  readonly application: string;
  readonly timestamp: string;
}

export interface ContactInfo {
  readonly uri: string;
  readonly contact_status: 'Unreachable' | 'Reachable' | 'Unknown' | 'NonQualified' | 'Removed';
  readonly aor: string;
  readonly roundtrip_usec?: string;
}

export interface Peer {
  readonly peer_status: string;
  readonly cause?: string;
  readonly address?: string;
  readonly port?: string;
  readonly time?: string;
}

export interface DeviceStateChanged extends Omit<Event, 'type'> {
  readonly type: 'DeviceStateChanged';
  readonly device_state: DeviceState;
}

export interface PlaybackStarted extends Omit<Event, 'type'> {
  readonly type: 'PlaybackStarted';
  readonly playback: Playback;
}

export interface PlaybackContinuing extends Omit<Event, 'type'> {
  readonly type: 'PlaybackContinuing';
  readonly playback: Playback;
}

export interface PlaybackFinished extends Omit<Event, 'type'> {
  readonly type: 'PlaybackFinished';
  readonly playback: Playback;
}

export interface RecordingStarted extends Omit<Event, 'type'> {
  readonly type: 'RecordingStarted';
  readonly recording: LiveRecording;
}

export interface RecordingFinished extends Omit<Event, 'type'> {
  readonly type: 'RecordingFinished';
  readonly recording: LiveRecording;
}

export interface RecordingFailed extends Omit<Event, 'type'> {
  readonly type: 'RecordingFailed';
  readonly recording: LiveRecording;
}

export interface ApplicationMoveFailed extends Omit<Event, 'type'> {
  readonly type: 'ApplicationMoveFailed';
  readonly channel: Channel;
  readonly destination: string;
  readonly args: readonly string[];
}

export interface ApplicationRegistered extends Omit<Event, 'type'> {
  readonly type: 'ApplicationRegistered';
}

export interface ApplicationUnregistered extends Omit<Event, 'type'> {
  readonly type: 'ApplicationUnregistered';
}

export interface ApplicationReplaced extends Omit<Event, 'type'> {
  readonly type: 'ApplicationReplaced';
}

export interface BridgeCreated extends Omit<Event, 'type'> {
  readonly type: 'BridgeCreated';
  readonly bridge: Bridge;
}

export interface BridgeDestroyed extends Omit<Event, 'type'> {
  readonly type: 'BridgeDestroyed';
  readonly bridge: Bridge;
}

export interface BridgeMerged extends Omit<Event, 'type'> {
  readonly type: 'BridgeMerged';
  readonly bridge: Bridge;
  readonly bridge_from: Bridge;
}

export interface BridgeVideoSourceChanged extends Omit<Event, 'type'> {
  readonly type: 'BridgeVideoSourceChanged';
  readonly bridge: Bridge;
  readonly old_video_source_id?: string;
}

export interface BridgeBlindTransfer extends Omit<Event, 'type'> {
  readonly type: 'BridgeBlindTransfer';
  readonly channel: Channel;
  readonly replace_channel?: Channel;
  readonly transferee?: Channel;
  readonly exten: string;
  readonly context: string;
  readonly result: string;
  readonly is_external: boolean;
  readonly bridge?: Bridge;
}

export interface BridgeAttendedTransfer extends Omit<Event, 'type'> {
  readonly type: 'BridgeAttendedTransfer';
  readonly transferer_first_leg: Channel;
  readonly transferer_second_leg: Channel;
  readonly replace_channel?: Channel;
  readonly transferee?: Channel;
  readonly transfer_target?: Channel;
  readonly result: string;
  readonly is_external: boolean;
  readonly transferer_first_leg_bridge?: Bridge;
  readonly transferer_second_leg_bridge?: Bridge;
  readonly destination_type: string;
  readonly destination_bridge?: string;
  readonly destination_application?: string;
  readonly destination_link_first_leg?: Channel;
  readonly destination_link_second_leg?: Channel;
  readonly destination_threeway_channel?: Channel;
  readonly destination_threeway_bridge?: Bridge;
}

export interface ChannelCreated extends Omit<Event, 'type'> {
  readonly type: 'ChannelCreated';
  readonly channel: Channel;
}

export interface ChannelDestroyed extends Omit<Event, 'type'> {
  readonly type: 'ChannelDestroyed';
  readonly cause: number;
  readonly cause_txt: string;
  readonly tech_cause?: number;
  readonly channel: Channel;
}

export interface ChannelEnteredBridge extends Omit<Event, 'type'> {
  readonly type: 'ChannelEnteredBridge';
  readonly bridge: Bridge;
  readonly channel?: Channel;
}

export interface ChannelLeftBridge extends Omit<Event, 'type'> {
  readonly type: 'ChannelLeftBridge';
  readonly bridge: Bridge;
  readonly channel: Channel;
}

export interface ChannelStateChange extends Omit<Event, 'type'> {
  readonly type: 'ChannelStateChange';
  readonly channel: Channel;
}

export interface ChannelDtmfReceived extends Omit<Event, 'type'> {
  readonly type: 'ChannelDtmfReceived';
  readonly digit: string;
  readonly duration_ms: number;
  readonly channel: Channel;
}

export interface ChannelDialplan extends Omit<Event, 'type'> {
  readonly type: 'ChannelDialplan';
  readonly channel: Channel;
  readonly dialplan_app: string;
  readonly dialplan_app_data: string;
}

export interface ChannelCallerId extends Omit<Event, 'type'> {
  readonly type: 'ChannelCallerId';
  readonly caller_presentation: number;
  readonly caller_presentation_txt: string;
  readonly channel: Channel;
}

export interface ChannelUserevent extends Omit<Event, 'type'> {
  readonly type: 'ChannelUserevent';
  readonly eventname: string;
  readonly channel?: Channel;
  readonly bridge?: Bridge;
  readonly endpoint?: Endpoint;
  readonly userevent: Readonly<Record<string, unknown>>;
}

export interface ChannelHangupRequest extends Omit<Event, 'type'> {
  readonly type: 'ChannelHangupRequest';
  readonly cause?: number;
  readonly tech_cause?: number;
  readonly soft?: boolean;
  readonly channel: Channel;
}

export interface ChannelVarset extends Omit<Event, 'type'> {
  readonly type: 'ChannelVarset';
  readonly variable: string;
  readonly value: string;
  readonly channel?: Channel;
}

export interface ChannelHold extends Omit<Event, 'type'> {
  readonly type: 'ChannelHold';
  readonly channel: Channel;
  readonly musicclass?: string;
}

export interface ChannelUnhold extends Omit<Event, 'type'> {
  readonly type: 'ChannelUnhold';
  readonly channel: Channel;
}

export interface ChannelToneDetected extends Omit<Event, 'type'> {
  readonly type: 'ChannelToneDetected';
  readonly channel: Channel;
}

export interface ChannelTalkingStarted extends Omit<Event, 'type'> {
  readonly type: 'ChannelTalkingStarted';
  readonly channel: Channel;
}

export interface ChannelTalkingFinished extends Omit<Event, 'type'> {
  readonly type: 'ChannelTalkingFinished';
  readonly channel: Channel;
  readonly duration: number;
}

export interface ContactStatusChange extends Omit<Event, 'type'> {
  readonly type: 'ContactStatusChange';
  readonly endpoint: Endpoint;
  readonly contact_info: ContactInfo;
}

export interface PeerStatusChange extends Omit<Event, 'type'> {
  readonly type: 'PeerStatusChange';
  readonly endpoint: Endpoint;
  readonly peer: Peer;
}

export interface EndpointStateChange extends Omit<Event, 'type'> {
  readonly type: 'EndpointStateChange';
  readonly endpoint: Endpoint;
}

export interface Dial extends Omit<Event, 'type'> {
  readonly type: 'Dial';
  readonly caller?: Channel;
  readonly peer: Channel;
  readonly forward?: string;
  readonly forwarded?: Channel;
  readonly dialstring?: string;
  readonly dialstatus: string;
}

export interface StasisEnd extends Omit<Event, 'type'> {
  readonly type: 'StasisEnd';
  readonly channel: Channel;
}

export interface StasisStart extends Omit<Event, 'type'> {
  readonly type: 'StasisStart';
  readonly args: readonly string[];
  readonly channel: Channel;
  readonly replace_channel?: Channel;
}

export interface TextMessageReceived extends Omit<Event, 'type'> {
  readonly type: 'TextMessageReceived';
  readonly message: TextMessage;
  readonly endpoint?: Endpoint;
}

export interface ChannelConnectedLine extends Omit<Event, 'type'> {
  readonly type: 'ChannelConnectedLine';
  readonly channel: Channel;
}

export interface ChannelTransfer extends Omit<Event, 'type'> {
  readonly type: 'ChannelTransfer';
  readonly state?: string;
  readonly refer_to: ReferTo;
  readonly referred_by: ReferredBy;
}

export interface ReferTo {
  readonly requested_destination: RequiredDestination;
  readonly destination_channel?: Channel;
  readonly connected_channel?: Channel;
  readonly bridge?: Bridge;
}

export interface ReferredBy {
  readonly source_channel: Channel;
  readonly connected_channel?: Channel;
  readonly bridge?: Bridge;
}

export interface RequiredDestination {
  readonly protocol_id?: string;
  readonly destination?: string;
  readonly additional_protocol_params?: readonly AdditionalParam[];
}

export interface AdditionalParam {
  readonly parameter_name: string;
  readonly parameter_value: string;
}

export interface RESTHeader {
  readonly name: string;
  readonly value: string;
}

export interface RESTQueryStringParameter {
  readonly name: string;
  readonly value: string;
}

export interface RESTRequest {
  readonly type: string;
  readonly transaction_id: string;
  readonly request_id: string;
  readonly method: string;
  readonly uri: string;
  readonly content_type?: string;
  readonly query_strings?: readonly RESTQueryStringParameter[];
  readonly message_body?: string;
}

export interface RESTResponse extends Omit<Event, 'type'> {
  readonly type: 'RESTResponse';
  readonly transaction_id: string;
  readonly request_id: string;
  readonly status_code: number;
  readonly reason_phrase: string;
  readonly uri: string;
  readonly content_type?: string;
  readonly message_body?: string;
}

export interface CallBroadcast extends Omit<Event, 'type'> {
  readonly type: 'CallBroadcast';
  readonly channel: Channel;
  readonly caller?: string;
  readonly called?: string;
}

export interface CallClaimed extends Omit<Event, 'type'> {
  readonly type: 'CallClaimed';
  readonly channel: Channel;
  readonly winner_app: string;
}

export interface Mailbox {
  readonly name: string;
  readonly old_messages: number;
  readonly new_messages: number;
}

export interface Playback {
  readonly id: string;
  readonly media_uri: string;
  readonly next_media_uri?: string;
  readonly target_uri: string;
  readonly language?: string;
  readonly state: 'queued' | 'playing' | 'continuing' | 'done' | 'failed';
}

export interface StoredRecording {
  readonly name: string;
  readonly format: string;
}

export interface LiveRecording {
  readonly name: string;
  readonly format: string;
  readonly target_uri: string;
  readonly state: 'queued' | 'recording' | 'paused' | 'done' | 'failed' | 'canceled';
  readonly duration?: number;
  readonly talking_duration?: number;
  readonly silence_duration?: number;
  readonly cause?: string;
}

export interface FormatLangPair {
  readonly language: string;
  readonly format: string;
}

export interface Sound {
  readonly id: string;
  readonly text?: string;
  readonly formats: readonly FormatLangPair[];
}

export type AriEvent =
  | DeviceStateChanged
  | PlaybackStarted
  | PlaybackContinuing
  | PlaybackFinished
  | RecordingStarted
  | RecordingFinished
  | RecordingFailed
  | ApplicationMoveFailed
  | ApplicationRegistered
  | ApplicationUnregistered
  | ApplicationReplaced
  | BridgeCreated
  | BridgeDestroyed
  | BridgeMerged
  | BridgeVideoSourceChanged
  | BridgeBlindTransfer
  | BridgeAttendedTransfer
  | ChannelCreated
  | ChannelDestroyed
  | ChannelEnteredBridge
  | ChannelLeftBridge
  | ChannelStateChange
  | ChannelDtmfReceived
  | ChannelDialplan
  | ChannelCallerId
  | ChannelUserevent
  | ChannelHangupRequest
  | ChannelVarset
  | ChannelHold
  | ChannelUnhold
  | ChannelToneDetected
  | ChannelTalkingStarted
  | ChannelTalkingFinished
  | ContactStatusChange
  | PeerStatusChange
  | EndpointStateChange
  | Dial
  | StasisEnd
  | StasisStart
  | TextMessageReceived
  | ChannelConnectedLine
  | ChannelTransfer
  | RESTResponse
  | CallBroadcast
  | CallClaimed;

export interface AriOperations {
  'applications.list': { args: {  }; result: readonly Application[] };
  'applications.get': { args: { applicationName: string }; result: Application };
  'applications.subscribe': { args: { applicationName: string; eventSource: string | readonly (string)[] }; result: Application };
  'applications.unsubscribe': { args: { applicationName: string; eventSource: string | readonly (string)[] }; result: Application };
  'applications.filter': { args: { applicationName: string; filter?: Readonly<Record<string, unknown>> }; result: Application };
  'asterisk.getObject': { args: { configClass: string; objectType: string; id: string }; result: readonly ConfigTuple[] };
  'asterisk.updateObject': { args: { configClass: string; objectType: string; id: string; fields?: Readonly<Record<string, unknown>> }; result: readonly ConfigTuple[] };
  'asterisk.deleteObject': { args: { configClass: string; objectType: string; id: string }; result: void };
  'asterisk.getInfo': { args: { only?: 'build' | 'system' | 'config' | 'status' | readonly ('build' | 'system' | 'config' | 'status')[] }; result: AsteriskInfo };
  'asterisk.ping': { args: {  }; result: AsteriskPing };
  'asterisk.listModules': { args: {  }; result: readonly Module[] };
  'asterisk.getModule': { args: { moduleName: string }; result: Module };
  'asterisk.loadModule': { args: { moduleName: string }; result: void };
  'asterisk.unloadModule': { args: { moduleName: string }; result: void };
  'asterisk.reloadModule': { args: { moduleName: string }; result: void };
  'asterisk.listLogChannels': { args: {  }; result: readonly LogChannel[] };
  'asterisk.addLog': { args: { logChannelName: string; configuration: string }; result: void };
  'asterisk.deleteLog': { args: { logChannelName: string }; result: void };
  'asterisk.rotateLog': { args: { logChannelName: string }; result: void };
  'asterisk.getGlobalVar': { args: { variable: string }; result: Variable };
  'asterisk.setGlobalVar': { args: { variable: string; value?: string }; result: void };
  'bridges.list': { args: {  }; result: readonly Bridge[] };
  'bridges.create': { args: { type?: string; bridgeId?: string; name?: string; variables?: Readonly<Record<string, unknown>> }; result: Bridge };
  'bridges.createWithId': { args: { type?: string; bridgeId: string; name?: string; variables?: Readonly<Record<string, unknown>> }; result: Bridge };
  'bridges.get': { args: { bridgeId: string }; result: Bridge };
  'bridges.destroy': { args: { bridgeId: string }; result: void };
  'bridges.getBridgeVar': { args: { bridgeId: string; variable: string }; result: Variable };
  'bridges.setBridgeVar': { args: { bridgeId: string; variable: string; value?: string; report_events?: boolean }; result: void };
  'bridges.getBridgeVars': { args: { bridgeId: string; variables: string | readonly (string)[] }; result: Variables };
  'bridges.setBridgeVars': { args: { bridgeId: string; variables: Readonly<Record<string, unknown>> }; result: void };
  'bridges.addChannel': { args: { bridgeId: string; channel: string | readonly (string)[]; role?: string; absorbDTMF?: boolean; mute?: boolean; inhibitConnectedLineUpdates?: boolean }; result: void };
  'bridges.removeChannel': { args: { bridgeId: string; channel: string | readonly (string)[] }; result: void };
  'bridges.setVideoSource': { args: { bridgeId: string; channelId: string }; result: void };
  'bridges.clearVideoSource': { args: { bridgeId: string }; result: void };
  'bridges.startMoh': { args: { bridgeId: string; mohClass?: string }; result: void };
  'bridges.stopMoh': { args: { bridgeId: string }; result: void };
  'bridges.play': { args: { bridgeId: string; media: string | readonly (string)[]; announcer_format?: string; lang?: string; offsetms?: number; skipms?: number; playbackId?: string }; result: Playback };
  'bridges.playWithId': { args: { bridgeId: string; playbackId: string; media: string | readonly (string)[]; announcer_format?: string; lang?: string; offsetms?: number; skipms?: number }; result: Playback };
  'bridges.record': { args: { bridgeId: string; name: string; format: string; recorder_format?: string; maxDurationSeconds?: number; maxSilenceSeconds?: number; ifExists?: 'fail' | 'overwrite' | 'append'; beep?: boolean; terminateOn?: 'none' | 'any' | '*' | '#' }; result: LiveRecording };
  'channels.list': { args: {  }; result: readonly Channel[] };
  'channels.originate': { args: { endpoint: string; extension?: string; context?: string; priority?: number; label?: string; app?: string; appArgs?: string; callerId?: string; timeout?: number; variables?: Readonly<Record<string, unknown>>; channelId?: string; otherChannelId?: string; originator?: string; formats?: string }; result: Channel };
  'channels.create': { args: { endpoint: string; app: string; appArgs?: string; channelId?: string; otherChannelId?: string; originator?: string; formats?: string; variables?: Readonly<Record<string, unknown>> }; result: Channel };
  'channels.get': { args: { channelId: string }; result: Channel };
  'channels.originateWithId': { args: { channelId: string; endpoint: string; extension?: string; context?: string; priority?: number; label?: string; app?: string; appArgs?: string; callerId?: string; timeout?: number; variables?: Readonly<Record<string, unknown>>; otherChannelId?: string; originator?: string; formats?: string }; result: Channel };
  'channels.hangup': { args: { channelId: string; reason_code?: string; reason?: 'normal' | 'busy' | 'congestion' | 'no_answer' | 'timeout' | 'rejected' | 'unallocated' | 'normal_unspecified' | 'number_incomplete' | 'codec_mismatch' | 'interworking' | 'failure' | 'answered_elsewhere' }; result: void };
  'channels.continueInDialplan': { args: { channelId: string; context?: string; extension?: string; priority?: number; label?: string }; result: void };
  'channels.move': { args: { channelId: string; app: string; appArgs?: string }; result: void };
  'channels.redirect': { args: { channelId: string; endpoint: string }; result: void };
  'channels.answer': { args: { channelId: string }; result: void };
  'channels.ring': { args: { channelId: string }; result: void };
  'channels.ringStop': { args: { channelId: string }; result: void };
  'channels.progress': { args: { channelId: string }; result: void };
  'channels.sendDTMF': { args: { channelId: string; dtmf?: string; before?: number; between?: number; duration?: number; after?: number }; result: void };
  'channels.mute': { args: { channelId: string; direction?: 'both' | 'in' | 'out' }; result: void };
  'channels.unmute': { args: { channelId: string; direction?: 'both' | 'in' | 'out' }; result: void };
  'channels.hold': { args: { channelId: string }; result: void };
  'channels.unhold': { args: { channelId: string }; result: void };
  'channels.startMoh': { args: { channelId: string; mohClass?: string }; result: void };
  'channels.stopMoh': { args: { channelId: string }; result: void };
  'channels.startSilence': { args: { channelId: string }; result: void };
  'channels.stopSilence': { args: { channelId: string }; result: void };
  'channels.play': { args: { channelId: string; media: string | readonly (string)[]; lang?: string; offsetms?: number; skipms?: number; playbackId?: string }; result: Playback };
  'channels.playWithId': { args: { channelId: string; playbackId: string; media: string | readonly (string)[]; lang?: string; offsetms?: number; skipms?: number }; result: Playback };
  'channels.record': { args: { channelId: string; name: string; format: string; maxDurationSeconds?: number; maxSilenceSeconds?: number; ifExists?: 'fail' | 'overwrite' | 'append'; beep?: boolean; terminateOn?: 'none' | 'any' | '*' | '#' }; result: LiveRecording };
  'channels.getChannelVar': { args: { channelId: string; variable: string }; result: Variable };
  'channels.setChannelVar': { args: { channelId: string; variable: string; value?: string; report_events?: boolean }; result: void };
  'channels.getChannelVars': { args: { channelId: string; variables: string | readonly (string)[] }; result: Variables };
  'channels.setChannelVars': { args: { channelId: string; variables: Readonly<Record<string, unknown>> }; result: void };
  'channels.snoopChannel': { args: { channelId: string; spy?: 'none' | 'both' | 'out' | 'in'; whisper?: 'none' | 'both' | 'out' | 'in'; app: string; appArgs?: string; snoopId?: string }; result: Channel };
  'channels.snoopChannelWithId': { args: { channelId: string; snoopId: string; spy?: 'none' | 'both' | 'out' | 'in'; whisper?: 'none' | 'both' | 'out' | 'in'; app: string; appArgs?: string }; result: Channel };
  'channels.dial': { args: { channelId: string; caller?: string; timeout?: number }; result: void };
  'channels.rtpstatistics': { args: { channelId: string }; result: RTPstat };
  'channels.externalMedia': { args: { channelId?: string; app: string; variables?: Readonly<Record<string, unknown>>; external_host?: string; encapsulation?: 'rtp' | 'audiosocket' | 'none'; transport?: 'udp' | 'tcp' | 'websocket'; connection_type?: 'client' | 'server'; format: string; direction?: 'both'; data?: string; transport_data?: string }; result: Channel };
  'channels.transfer_progress': { args: { channelId: string; states: string }; result: void };
  'deviceStates.list': { args: {  }; result: readonly DeviceState[] };
  'deviceStates.get': { args: { deviceName: string }; result: DeviceState };
  'deviceStates.update': { args: { deviceName: string; deviceState: 'NOT_INUSE' | 'INUSE' | 'BUSY' | 'INVALID' | 'UNAVAILABLE' | 'RINGING' | 'RINGINUSE' | 'ONHOLD' }; result: void };
  'deviceStates.delete': { args: { deviceName: string }; result: void };
  'endpoints.list': { args: {  }; result: readonly Endpoint[] };
  'endpoints.sendMessage': { args: { to: string; from: string; body?: string; variables?: Readonly<Record<string, unknown>> }; result: void };
  'endpoints.refer': { args: { to: string; from: string; refer_to: string; to_self?: boolean; variables?: Readonly<Record<string, unknown>> }; result: void };
  'endpoints.listByTech': { args: { tech?: string }; result: readonly Endpoint[] };
  'endpoints.get': { args: { tech?: string; resource?: string }; result: Endpoint };
  'endpoints.sendMessageToEndpoint': { args: { tech?: string; resource?: string; from: string; body?: string; variables?: Readonly<Record<string, unknown>> }; result: void };
  'endpoints.referToEndpoint': { args: { tech?: string; resource?: string; from: string; refer_to: string; to_self?: boolean; variables?: Readonly<Record<string, unknown>> }; result: void };
  'events.userEvent': { args: { eventName: string; application: string; source?: string | readonly (string)[]; variables?: Readonly<Record<string, unknown>> }; result: void };
  'events.claimChannel': { args: { channelId: string; application: string }; result: void };
  'mailboxes.list': { args: {  }; result: readonly Mailbox[] };
  'mailboxes.get': { args: { mailboxName: string }; result: Mailbox };
  'mailboxes.update': { args: { mailboxName: string; oldMessages: number; newMessages: number }; result: void };
  'mailboxes.delete': { args: { mailboxName: string }; result: void };
  'playbacks.get': { args: { playbackId: string }; result: Playback };
  'playbacks.stop': { args: { playbackId: string }; result: void };
  'playbacks.control': { args: { playbackId: string; operation: 'restart' | 'pause' | 'unpause' | 'reverse' | 'forward' }; result: void };
  'recordings.listStored': { args: {  }; result: readonly StoredRecording[] };
  'recordings.getStored': { args: { recordingName: string }; result: StoredRecording };
  'recordings.deleteStored': { args: { recordingName: string }; result: void };
  'recordings.getStoredFile': { args: { recordingName: string }; result: Uint8Array };
  'recordings.copyStored': { args: { recordingName: string; destinationRecordingName: string }; result: StoredRecording };
  'recordings.getLive': { args: { recordingName: string }; result: LiveRecording };
  'recordings.cancel': { args: { recordingName: string }; result: void };
  'recordings.stop': { args: { recordingName: string }; result: void };
  'recordings.pause': { args: { recordingName: string }; result: void };
  'recordings.unpause': { args: { recordingName: string }; result: void };
  'recordings.mute': { args: { recordingName: string }; result: void };
  'recordings.unmute': { args: { recordingName: string }; result: void };
  'sounds.list': { args: { lang?: string; format?: string }; result: readonly Sound[] };
  'sounds.get': { args: { soundId: string }; result: Sound };
}

export interface AriRoute {
  readonly method: string;
  readonly path: string;
  readonly query: readonly string[];
  readonly body?: string;
}

export const ariRoutes: Readonly<Record<keyof AriOperations, AriRoute>> = {
  'applications.list': { method: 'GET', path: '/applications', query: [] },
  'applications.get': { method: 'GET', path: '/applications/{applicationName}', query: [] },
  'applications.subscribe': { method: 'POST', path: '/applications/{applicationName}/subscription', query: ['eventSource'] },
  'applications.unsubscribe': { method: 'DELETE', path: '/applications/{applicationName}/subscription', query: ['eventSource'] },
  'applications.filter': { method: 'PUT', path: '/applications/{applicationName}/eventFilter', query: [], body: 'filter' },
  'asterisk.getObject': { method: 'GET', path: '/asterisk/config/dynamic/{configClass}/{objectType}/{id}', query: [] },
  'asterisk.updateObject': { method: 'PUT', path: '/asterisk/config/dynamic/{configClass}/{objectType}/{id}', query: [], body: 'fields' },
  'asterisk.deleteObject': { method: 'DELETE', path: '/asterisk/config/dynamic/{configClass}/{objectType}/{id}', query: [] },
  'asterisk.getInfo': { method: 'GET', path: '/asterisk/info', query: ['only'] },
  'asterisk.ping': { method: 'GET', path: '/asterisk/ping', query: [] },
  'asterisk.listModules': { method: 'GET', path: '/asterisk/modules', query: [] },
  'asterisk.getModule': { method: 'GET', path: '/asterisk/modules/{moduleName}', query: [] },
  'asterisk.loadModule': { method: 'POST', path: '/asterisk/modules/{moduleName}', query: [] },
  'asterisk.unloadModule': { method: 'DELETE', path: '/asterisk/modules/{moduleName}', query: [] },
  'asterisk.reloadModule': { method: 'PUT', path: '/asterisk/modules/{moduleName}', query: [] },
  'asterisk.listLogChannels': { method: 'GET', path: '/asterisk/logging', query: [] },
  'asterisk.addLog': { method: 'POST', path: '/asterisk/logging/{logChannelName}', query: ['configuration'] },
  'asterisk.deleteLog': { method: 'DELETE', path: '/asterisk/logging/{logChannelName}', query: [] },
  'asterisk.rotateLog': { method: 'PUT', path: '/asterisk/logging/{logChannelName}/rotate', query: [] },
  'asterisk.getGlobalVar': { method: 'GET', path: '/asterisk/variable', query: ['variable'] },
  'asterisk.setGlobalVar': { method: 'POST', path: '/asterisk/variable', query: ['variable', 'value'] },
  'bridges.list': { method: 'GET', path: '/bridges', query: [] },
  'bridges.create': { method: 'POST', path: '/bridges', query: ['type', 'bridgeId', 'name'], body: 'variables' },
  'bridges.createWithId': { method: 'POST', path: '/bridges/{bridgeId}', query: ['type', 'name'], body: 'variables' },
  'bridges.get': { method: 'GET', path: '/bridges/{bridgeId}', query: [] },
  'bridges.destroy': { method: 'DELETE', path: '/bridges/{bridgeId}', query: [] },
  'bridges.getBridgeVar': { method: 'GET', path: '/bridges/{bridgeId}/variable', query: ['variable'] },
  'bridges.setBridgeVar': { method: 'POST', path: '/bridges/{bridgeId}/variable', query: ['variable', 'value', 'report_events'] },
  'bridges.getBridgeVars': { method: 'GET', path: '/bridges/{bridgeId}/variables', query: ['variables'] },
  'bridges.setBridgeVars': { method: 'POST', path: '/bridges/{bridgeId}/variables', query: [], body: 'variables' },
  'bridges.addChannel': { method: 'POST', path: '/bridges/{bridgeId}/addChannel', query: ['channel', 'role', 'absorbDTMF', 'mute', 'inhibitConnectedLineUpdates'] },
  'bridges.removeChannel': { method: 'POST', path: '/bridges/{bridgeId}/removeChannel', query: ['channel'] },
  'bridges.setVideoSource': { method: 'POST', path: '/bridges/{bridgeId}/videoSource/{channelId}', query: [] },
  'bridges.clearVideoSource': { method: 'DELETE', path: '/bridges/{bridgeId}/videoSource', query: [] },
  'bridges.startMoh': { method: 'POST', path: '/bridges/{bridgeId}/moh', query: ['mohClass'] },
  'bridges.stopMoh': { method: 'DELETE', path: '/bridges/{bridgeId}/moh', query: [] },
  'bridges.play': { method: 'POST', path: '/bridges/{bridgeId}/play', query: ['media', 'announcer_format', 'lang', 'offsetms', 'skipms', 'playbackId'] },
  'bridges.playWithId': { method: 'POST', path: '/bridges/{bridgeId}/play/{playbackId}', query: ['media', 'announcer_format', 'lang', 'offsetms', 'skipms'] },
  'bridges.record': { method: 'POST', path: '/bridges/{bridgeId}/record', query: ['name', 'format', 'recorder_format', 'maxDurationSeconds', 'maxSilenceSeconds', 'ifExists', 'beep', 'terminateOn'] },
  'channels.list': { method: 'GET', path: '/channels', query: [] },
  'channels.originate': { method: 'POST', path: '/channels', query: ['endpoint', 'extension', 'context', 'priority', 'label', 'app', 'appArgs', 'callerId', 'timeout', 'channelId', 'otherChannelId', 'originator', 'formats'], body: 'variables' },
  'channels.create': { method: 'POST', path: '/channels/create', query: ['endpoint', 'app', 'appArgs', 'channelId', 'otherChannelId', 'originator', 'formats'], body: 'variables' },
  'channels.get': { method: 'GET', path: '/channels/{channelId}', query: [] },
  'channels.originateWithId': { method: 'POST', path: '/channels/{channelId}', query: ['endpoint', 'extension', 'context', 'priority', 'label', 'app', 'appArgs', 'callerId', 'timeout', 'otherChannelId', 'originator', 'formats'], body: 'variables' },
  'channels.hangup': { method: 'DELETE', path: '/channels/{channelId}', query: ['reason_code', 'reason'] },
  'channels.continueInDialplan': { method: 'POST', path: '/channels/{channelId}/continue', query: ['context', 'extension', 'priority', 'label'] },
  'channels.move': { method: 'POST', path: '/channels/{channelId}/move', query: ['app', 'appArgs'] },
  'channels.redirect': { method: 'POST', path: '/channels/{channelId}/redirect', query: ['endpoint'] },
  'channels.answer': { method: 'POST', path: '/channels/{channelId}/answer', query: [] },
  'channels.ring': { method: 'POST', path: '/channels/{channelId}/ring', query: [] },
  'channels.ringStop': { method: 'DELETE', path: '/channels/{channelId}/ring', query: [] },
  'channels.progress': { method: 'POST', path: '/channels/{channelId}/progress', query: [] },
  'channels.sendDTMF': { method: 'POST', path: '/channels/{channelId}/dtmf', query: ['dtmf', 'before', 'between', 'duration', 'after'] },
  'channels.mute': { method: 'POST', path: '/channels/{channelId}/mute', query: ['direction'] },
  'channels.unmute': { method: 'DELETE', path: '/channels/{channelId}/mute', query: ['direction'] },
  'channels.hold': { method: 'POST', path: '/channels/{channelId}/hold', query: [] },
  'channels.unhold': { method: 'DELETE', path: '/channels/{channelId}/hold', query: [] },
  'channels.startMoh': { method: 'POST', path: '/channels/{channelId}/moh', query: ['mohClass'] },
  'channels.stopMoh': { method: 'DELETE', path: '/channels/{channelId}/moh', query: [] },
  'channels.startSilence': { method: 'POST', path: '/channels/{channelId}/silence', query: [] },
  'channels.stopSilence': { method: 'DELETE', path: '/channels/{channelId}/silence', query: [] },
  'channels.play': { method: 'POST', path: '/channels/{channelId}/play', query: ['media', 'lang', 'offsetms', 'skipms', 'playbackId'] },
  'channels.playWithId': { method: 'POST', path: '/channels/{channelId}/play/{playbackId}', query: ['media', 'lang', 'offsetms', 'skipms'] },
  'channels.record': { method: 'POST', path: '/channels/{channelId}/record', query: ['name', 'format', 'maxDurationSeconds', 'maxSilenceSeconds', 'ifExists', 'beep', 'terminateOn'] },
  'channels.getChannelVar': { method: 'GET', path: '/channels/{channelId}/variable', query: ['variable'] },
  'channels.setChannelVar': { method: 'POST', path: '/channels/{channelId}/variable', query: ['variable', 'value', 'report_events'] },
  'channels.getChannelVars': { method: 'GET', path: '/channels/{channelId}/variables', query: ['variables'] },
  'channels.setChannelVars': { method: 'POST', path: '/channels/{channelId}/variables', query: [], body: 'variables' },
  'channels.snoopChannel': { method: 'POST', path: '/channels/{channelId}/snoop', query: ['spy', 'whisper', 'app', 'appArgs', 'snoopId'] },
  'channels.snoopChannelWithId': { method: 'POST', path: '/channels/{channelId}/snoop/{snoopId}', query: ['spy', 'whisper', 'app', 'appArgs'] },
  'channels.dial': { method: 'POST', path: '/channels/{channelId}/dial', query: ['caller', 'timeout'] },
  'channels.rtpstatistics': { method: 'GET', path: '/channels/{channelId}/rtp_statistics', query: [] },
  'channels.externalMedia': { method: 'POST', path: '/channels/externalMedia', query: ['channelId', 'app', 'external_host', 'encapsulation', 'transport', 'connection_type', 'format', 'direction', 'data', 'transport_data'], body: 'variables' },
  'channels.transfer_progress': { method: 'POST', path: '/channels/{channelId}/transfer_progress', query: ['states'] },
  'deviceStates.list': { method: 'GET', path: '/deviceStates', query: [] },
  'deviceStates.get': { method: 'GET', path: '/deviceStates/{deviceName}', query: [] },
  'deviceStates.update': { method: 'PUT', path: '/deviceStates/{deviceName}', query: ['deviceState'] },
  'deviceStates.delete': { method: 'DELETE', path: '/deviceStates/{deviceName}', query: [] },
  'endpoints.list': { method: 'GET', path: '/endpoints', query: [] },
  'endpoints.sendMessage': { method: 'PUT', path: '/endpoints/sendMessage', query: ['to', 'from', 'body'], body: 'variables' },
  'endpoints.refer': { method: 'POST', path: '/endpoints/refer', query: ['to', 'from', 'refer_to', 'to_self'], body: 'variables' },
  'endpoints.listByTech': { method: 'GET', path: '/endpoints/{tech}', query: [] },
  'endpoints.get': { method: 'GET', path: '/endpoints/{tech}/{resource}', query: [] },
  'endpoints.sendMessageToEndpoint': { method: 'PUT', path: '/endpoints/{tech}/{resource}/sendMessage', query: ['from', 'body'], body: 'variables' },
  'endpoints.referToEndpoint': { method: 'POST', path: '/endpoints/{tech}/{resource}/refer', query: ['from', 'refer_to', 'to_self'], body: 'variables' },
  'events.userEvent': { method: 'POST', path: '/events/user/{eventName}', query: ['application', 'source'], body: 'variables' },
  'events.claimChannel': { method: 'POST', path: '/events/claim', query: ['channelId', 'application'] },
  'mailboxes.list': { method: 'GET', path: '/mailboxes', query: [] },
  'mailboxes.get': { method: 'GET', path: '/mailboxes/{mailboxName}', query: [] },
  'mailboxes.update': { method: 'PUT', path: '/mailboxes/{mailboxName}', query: ['oldMessages', 'newMessages'] },
  'mailboxes.delete': { method: 'DELETE', path: '/mailboxes/{mailboxName}', query: [] },
  'playbacks.get': { method: 'GET', path: '/playbacks/{playbackId}', query: [] },
  'playbacks.stop': { method: 'DELETE', path: '/playbacks/{playbackId}', query: [] },
  'playbacks.control': { method: 'POST', path: '/playbacks/{playbackId}/control', query: ['operation'] },
  'recordings.listStored': { method: 'GET', path: '/recordings/stored', query: [] },
  'recordings.getStored': { method: 'GET', path: '/recordings/stored/{recordingName}', query: [] },
  'recordings.deleteStored': { method: 'DELETE', path: '/recordings/stored/{recordingName}', query: [] },
  'recordings.getStoredFile': { method: 'GET', path: '/recordings/stored/{recordingName}/file', query: [] },
  'recordings.copyStored': { method: 'POST', path: '/recordings/stored/{recordingName}/copy', query: ['destinationRecordingName'] },
  'recordings.getLive': { method: 'GET', path: '/recordings/live/{recordingName}', query: [] },
  'recordings.cancel': { method: 'DELETE', path: '/recordings/live/{recordingName}', query: [] },
  'recordings.stop': { method: 'POST', path: '/recordings/live/{recordingName}/stop', query: [] },
  'recordings.pause': { method: 'POST', path: '/recordings/live/{recordingName}/pause', query: [] },
  'recordings.unpause': { method: 'DELETE', path: '/recordings/live/{recordingName}/pause', query: [] },
  'recordings.mute': { method: 'POST', path: '/recordings/live/{recordingName}/mute', query: [] },
  'recordings.unmute': { method: 'DELETE', path: '/recordings/live/{recordingName}/mute', query: [] },
  'sounds.list': { method: 'GET', path: '/sounds', query: ['lang', 'format'] },
  'sounds.get': { method: 'GET', path: '/sounds/{soundId}', query: [] },
};

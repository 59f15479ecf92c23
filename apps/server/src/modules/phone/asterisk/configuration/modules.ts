/**
 * What Asterisk loads: what the telephone needs and nothing else. In this order nothing has to wait for another;
 * each group says what it is for.
 */
export const MODULES: readonly string[] = [
  // where calls meet
  'bridge_simple', 'bridge_softmix', 'bridge_holding', 'bridge_native_rtp', 'bridge_builtin_features', 'res_timing_timerfd',
  // numbers, and where configuration is kept
  'pbx_config', 'res_sorcery_config', 'res_sorcery_memory', 'res_sorcery_astdb',
  // sound
  'res_crypto', 'res_srtp', 'res_rtp_asterisk', 'res_musiconhold', 'format_wav', 'format_pcm', 'format_sln',
  'codec_ulaw', 'codec_alaw', 'codec_a_mu', 'codec_g722', 'codec_resample', 'codec_opus_open_source', 'res_format_attr_opus',
  // what is done with a call
  'res_http_websocket', 'res_websocket_client', 'chan_bridge_media', 'app_stasis', 'app_playback', 'app_dial', 'app_senddtmf', 'func_callerid', 'func_channel',
  'func_talkdetect',
  // SIP
  'res_pjproject', 'res_pjsip', 'res_pjsip_session', 'res_pjsip_pubsub', 'res_pjsip_outbound_publish', 'res_pjsip_authenticator_digest',
  'res_pjsip_outbound_authenticator_digest', 'res_pjsip_caller_id', 'res_pjsip_dtmf_info', 'res_pjsip_endpoint_identifier_ip',
  'res_pjsip_endpoint_identifier_user', 'res_pjsip_header_funcs', 'res_pjsip_nat', 'res_pjsip_registrar', 'res_pjsip_outbound_registration',
  'res_pjsip_diversion', 'res_pjsip_rfc3326', 'res_pjsip_sdp_rtp', 'res_pjsip_transport_websocket', 'res_pjsip_dlg_options', 'chan_pjsip',
  // ARI
  'res_stasis', 'res_stasis_answer', 'res_stasis_playback', 'res_stasis_recording', 'res_stasis_snoop', 'res_stasis_device_state',
  'res_ari', 'res_ari_model', 'res_ari_applications', 'res_ari_asterisk', 'res_ari_bridges', 'res_ari_channels', 'res_ari_device_states',
  'res_ari_endpoints', 'res_ari_events', 'res_ari_playbacks', 'res_ari_recordings', 'res_ari_sounds',
];

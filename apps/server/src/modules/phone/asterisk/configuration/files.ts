import { join } from 'node:path';
import { dialplan } from './dialplan.ts';
import { printIni, section, type Entry, type Section } from './ini.ts';
import { MODULES } from './modules.ts';
import { sipSections, sorcerySections } from './sip.ts';
import { OUR_ADDRESS, type Telephony } from './telephony.ts';

/** Folders that have to be there, below the home of Asterisk. */
export const FOLDERS = ['etc', 'run', 'log', 'lib', 'lib/keys', 'cache', 'music', 'spool', 'spool/recording', 'spool/monitor', 'spool/tmp'] as const;

/** Files that Asterisk misses when they are not there, though they need to say nothing. */
const EMPTY = ['stasis', 'chan_websocket', 'websocket_client', 'res_http_media_cache', 'codecs', 'features', 'cel', 'ccss', 'acl', 'udptl', 'pjproject', 'manager', 'cli_aliases'];

/** The whole configuration: text by the name of the file. */
export function configurationFiles(telephony: Telephony): ReadonlyMap<string, string> {
  const { ports, ari, folders } = telephony;
  const files: [name: string, sections: readonly Section[]][] = [
    ['asterisk', asteriskSections(telephony)],
    ['modules', [section('modules', ['autoload', false], ...MODULES.map((name): Entry => ['load', `${name}.so`]))]],
    ['logger', [section('general', ['dateformat', '%F %T.%3q'], ['queue_log', false]), section('logfiles', ['messages.log', 'warning,error'])]],
    ['http', [section('general', ['enabled', true], ['bindaddr', OUR_ADDRESS], ['bindport', ports.http], ['sessionlimit', 5000], ['session_keep_alive', 60_000], ['enable_static', false])]],
    ['ari', [
      section('general', ['enabled', true], ['pretty', false], ['websocket_write_timeout', 1000], ['channelvars', 'INGANG_TO,CALLERID(num-pres)']),
      section(ari.user, ['type', 'user'], ['read_only', false], ['password', ari.password], ['password_format', 'plain']),
    ]],
    ['rtp', [section('general', ['rtpstart', ports.rtpFirst], ['rtpend', ports.rtpLast], ['strictrtp', true], ['icesupport', true])]],
    ['sorcery', sorcerySections()],
    ['pjsip', sipSections(telephony)],
    ['musiconhold', [section('default', ['mode', 'files'], ['directory', join(folders.home, 'music')])]],
    ['indications', indications()],
    ['cdr', [section('general', ['enable', false])]],
  ];
  return new Map([
    ...EMPTY.map((name) => [`${name}.conf`, '']),
    ...files.map(([name, sections]) => [`${name}.conf`, printIni(sections)]),
    ['extensions.conf', dialplan(telephony)],
  ] as [string, string][]);
}

function asteriskSections({ folders: { home, modules, data } }: Telephony): Section[] {
  const at = (name: string, ...path: string[]): Entry => [`ast${name}dir`, join(home, ...path)];
  const directories = [at('cache', 'cache'), at('etc', 'etc'), at('varlib', 'lib'), at('db', 'lib'), at('key', 'lib'), at('agi', 'lib'), at('spool', 'spool'), at('run', 'run'), at('log', 'log')];
  return [
    { name: 'directories', entries: [...directories, ['astmoddir', modules], ['astdatadir', data]], sign: '=>' },
    section('options', ['systemname', 'ingang'], ['live_dangerously', false], ['maxfiles', 65_536]),
  ];
}

/** The tones of the Dutch telephone network: frequency in hertz / duration in milliseconds. */
const indications = (): Section[] => [
  section('general', ['country', 'nl']),
  section(
    'nl',
    ['description', 'Netherlands'],
    ['ringcadence', '1000,4000'],
    ['dial', '425'],
    ['busy', '425/500,0/500'],
    ['ring', '425/1000,0/4000'],
    ['congestion', '425/250,0/250'],
    ['callwaiting', '425/500,0/9500'],
    ['dialrecall', '425/500,0/50'],
    ['record', '1400/500,0/15000'],
    ['info', '950/330,1400/330,1800/330,0/1000'],
    ['stutter', '425/500,0/50'],
  ),
];

import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Whether a process has a UDP port of an IPv4 address open, as Linux tells. */
export function holdsUdpPort(pid: number, host: string, port: number): boolean {
  const inode = inodeOf(readFileSync(`/proc/${pid}/net/udp`, 'utf8'), host, port);
  return inode !== undefined && openFiles(pid).includes(`socket:[${inode}]`);
}

/** The tenth column of the kernel's table, where the second is our address: bytes in reverse, in hexadecimal. */
function inodeOf(table: string, host: string, port: number): string | undefined {
  const bytes = host.split('.').toReversed();
  const address = [...bytes.map((byte) => hex(Number(byte), 2)), ':', hex(port, 4)].join('');
  const row = table.split('\n').map((line) => line.trim().split(/\s+/)).find(([, local]) => local === address);
  return row?.[9];
}

const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0');

/** A file may be closed between listing it and looking at it. */
function openFiles(pid: number): string[] {
  return readdirSync(`/proc/${pid}/fd`).flatMap((name) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${name}`);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  });
}

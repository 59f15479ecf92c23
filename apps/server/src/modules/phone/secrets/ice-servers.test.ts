import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { iceServersFor } from './ice-servers.ts';

const now = new Date('2026-11-22T08:00:00Z');

test('a STUN server needs no secret; a TURN server gets a name that says until when, and its code', () => {
  const [stun, turn] = iceServersFor({ servers: ['stun:stun.example.nl:3478', 'turn:turn.example.nl:3478?transport=udp', 'turns:turn.example.nl:5349'], turnSecret: 'shared' }, 'u1', now);
  expect(stun).toEqual({ urls: ['stun:stun.example.nl:3478'] });
  const username = `${Date.parse('2026-11-22T20:00:00Z') / 1000}:u1`;
  expect(turn).toEqual({ urls: ['turn:turn.example.nl:3478?transport=udp', 'turns:turn.example.nl:5349'], username, credential: createHmac('sha1', 'shared').update(username).digest('base64') });
});

test('nothing is made up', () => {
  expect(iceServersFor({ servers: [], turnSecret: undefined }, 'u1', now)).toEqual([]);
});

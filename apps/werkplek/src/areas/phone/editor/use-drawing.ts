/**
 * What is drawn now, and its way to the server.
 *
 * Purpose: nothing that is drawn is lost; every saving brings back what is wrong. Trade-off: a change reaches the server
 * after a pause, not at once. Modes: `saved`, `waiting` (changed, the pause runs), `saving`, `conflict` (somebody else drew).
 * Transitions: change → waiting → saving → saved; a refusal by version → conflict, until one of the two drawings is chosen.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { CallFlow, FlowVersion } from '@ingang/contracts/call-flows';
import { isConflict } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';

const pauseMilliseconds = 500;
const mostUndone = 100;

export interface DrawingState {
  readonly content: CallFlow;
  readonly version: FlowVersion;
  readonly status: 'saved' | 'waiting' | 'saving' | 'conflict' | 'failed';
  readonly error: unknown;
  readonly theirs: FlowVersion | undefined;
  readonly canUndo: boolean;
  change(next: CallFlow): void;
  undo(): void;
  takeTheirs(): void;
  keepMine(): void;
  /** Saves what is waiting, and gives the version as it is then. */
  settle(): Promise<FlowVersion>;
}

export function useDrawing(flowId: string, opened: FlowVersion): DrawingState {
  const queries = useQueryClient();
  const [content, setContent] = useState<CallFlow>(opened.content);
  const [version, setVersion] = useState(opened);
  const [status, setStatus] = useState<DrawingState['status']>('saved');
  const [error, setError] = useState<unknown>();
  const [theirs, setTheirs] = useState<FlowVersion>();
  const [past, setPast] = useState<readonly CallFlow[]>([]);
  const latest = useRef({ content: opened.content, version: opened });
  const line = useRef<Promise<unknown>>(Promise.resolve());

  const save = async (): Promise<FlowVersion> => {
    const { content: drawn, version: based } = latest.current;
    setStatus('saving');
    try {
      const saved = await request<FlowVersion>(`/call-flows/${flowId}/versions/${based.number}`, { method: 'PUT', body: { revision: based.revision, content: drawn } });
      latest.current = { ...latest.current, version: saved };
      setVersion(saved);
      setStatus((now) => (now === 'saving' ? 'saved' : now));
      setError(undefined);
      queries.setQueryData(['phone-version', flowId, based.number], saved);
      return saved;
    } catch (fault) {
      if (isConflict(fault)) setTheirs(fault.current as FlowVersion);
      setStatus(isConflict(fault) ? 'conflict' : 'failed');
      setError(fault);
      throw fault;
    }
  };
  /** One saving at a time, each based on what the one before brought back. */
  const enqueue = (): Promise<FlowVersion> => {
    const next = line.current.then(save, save);
    line.current = next.catch(() => undefined); // what went wrong is shown, and the next saving may go well
    return next;
  };
  const start = useEffectEvent(() => void enqueue().catch(() => undefined)); // shown by its status
  useEffect(() => {
    if (status !== 'waiting') return;
    const timer = setTimeout(start, pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [status]);

  const show = (next: CallFlow): void => {
    latest.current = { ...latest.current, content: next };
    setContent(next);
  };
  const change = (next: CallFlow): void => {
    setPast((now) => [...now.slice(-mostUndone), content]);
    show(next);
    setStatus((now) => (now === 'conflict' ? now : 'waiting'));
  };
  const restart = (from: FlowVersion, drawn: CallFlow, next: 'saved' | 'waiting'): void => {
    latest.current = { ...latest.current, version: from };
    setVersion(from);
    show(drawn);
    setTheirs(undefined);
    setStatus(next);
  };
  return {
    content,
    version,
    status,
    error,
    theirs,
    canUndo: past.length > 0,
    change,
    undo() {
      const before = past.at(-1);
      if (!before) return;
      setPast(past.slice(0, -1));
      show(before);
      setStatus('waiting');
    },
    takeTheirs: () => theirs && restart(theirs, theirs.content, 'saved'),
    keepMine: () => theirs && restart(theirs, content, 'waiting'),
    async settle() {
      await line.current;
      return status === 'waiting' || status === 'failed' ? enqueue() : latest.current.version;
    },
  };
}

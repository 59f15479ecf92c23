import { useEffect, useRef, useState } from 'react';

/** Plays a sound of the server: one at a time, and no longer than the screen shows it. */
export function useListening(path: string): { readonly isPlaying: boolean; readonly toggle: () => Promise<void> } {
  const playing = useRef<{ readonly context: AudioContext } | undefined>(undefined);
  const [isPlaying, setPlaying] = useState(false);
  const stop = () => {
    void playing.current?.context.close();
    playing.current = undefined;
  };
  useEffect(() => () => void playing.current?.context.close(), [playing]);
  const toggle = async () => {
    if (playing.current) {
      stop();
      setPlaying(false);
      return;
    }
    const context = new AudioContext();
    playing.current = { context };
    setPlaying(true);
    const answer = await fetch(`/api/v1${path}`, { credentials: 'same-origin' });
    const source = context.createBufferSource();
    source.buffer = await context.decodeAudioData(await answer.arrayBuffer());
    source.connect(context.destination);
    source.addEventListener('ended', () => {
      if (playing.current?.context === context) stop();
      setPlaying(false);
    });
    source.start();
  };
  return { isPlaying, toggle };
}

import { useEffect, useState, useSyncExternalStore } from 'react';

export interface FilmClock {
  readonly atSeconds: number;
  readonly isPlaying: boolean;
  /** Film minutes in a second. */
  readonly speed: number;
  readonly isCalm: boolean;
  readonly toggle: () => void;
  readonly goTo: (atSeconds: number) => void;
  readonly setSpeed: (minutes: number) => void;
}

const pictureMs = 50;
const calmStepMs = 1000;

/**
 * Time in a film. Stands still until somebody plays it. Twenty pictures a second; who asks their device for little motion gets one step a second,
 * which shows as much in the same time. Modes: standing → playing → standing (paused, or at the end); played at the end it begins again.
 */
export function useFilmClock(fromSeconds: number, untilSeconds: number): FilmClock {
  const isCalm = useSyncExternalStore(followCalm, wantsCalm);
  const [atSeconds, setAt] = useState(fromSeconds);
  const [isWanted, setWanted] = useState(false);
  const [speed, setSpeed] = useState(5);
  const isPlaying = isWanted && atSeconds < untilSeconds;
  useEffect(() => {
    if (!isPlaying) return undefined;
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const passed = ((now - last) / 1000) * speed * 60;
      last = now;
      setAt((at) => Math.min(untilSeconds, at + passed));
    }, isCalm ? calmStepMs : pictureMs);
    return () => clearInterval(timer);
  }, [isPlaying, speed, isCalm, untilSeconds]);
  return {
    atSeconds, isPlaying, speed, isCalm, setSpeed,
    toggle: () => {
      if (!isPlaying && atSeconds >= untilSeconds) setAt(fromSeconds);
      setWanted(!isPlaying);
    },
    goTo: (at) => setAt(Math.min(untilSeconds, Math.max(fromSeconds, at))),
  };
}

const query = '(prefers-reduced-motion: reduce)';
const wantsCalm = (): boolean => matchMedia(query).matches;
function followCalm(changed: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}

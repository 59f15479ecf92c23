import { soundChoice } from './sound-choice.ts';

const notesHertz = [523, 659] as const;
const noteSeconds = 0.35;
const pauseMilliseconds = 2600;
const loudness = 0.06;

let context: AudioContext | undefined;

/** Two soft notes, as often as the telephone rings. @returns how to stop */
export function startRinging(): () => void {
  const ring = () => {
    if (soundChoice().rings) playNotes();
  };
  ring();
  const timer = setInterval(ring, pauseMilliseconds);
  return () => clearInterval(timer);
}

/** The two notes once, also for the sound check. */
export function playNotes(): void {
  context ??= new AudioContext();
  void context.resume();
  for (const [index, hertz] of notesHertz.entries()) playNote(context, hertz, context.currentTime + index * noteSeconds);
}

function playNote(audio: AudioContext, hertz: number, at: number): void {
  const note = audio.createOscillator();
  const gain = audio.createGain();
  note.frequency.value = hertz;
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(loudness * soundChoice().volume, at + 0.03);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + noteSeconds);
  note.connect(gain).connect(audio.destination);
  note.start(at);
  note.stop(at + noteSeconds);
}

/**
 * What the agent hears: the voice of the call, on the loudspeaker that was chosen. A browser may refuse to play on a page where
 * nobody has pressed a key yet; it is asked again at the next key or click.
 */
import { onSoundChoice, soundChoice } from './sound-choice.ts';

export class Hearing {
  #audio: HTMLAudioElement | undefined;
  readonly #unfollow = onSoundChoice(() => void this.#applyChoice());

  /** Plays the stream until it ends, or until the next one. */
  begin(stream: MediaStream): void {
    this.end();
    const audio = new Audio();
    this.#audio = audio;
    audio.srcObject = stream;
    void this.#applyChoice();
    void this.#start(audio);
  }

  end(): void {
    if (this.#audio) this.#audio.srcObject = null;
    this.#audio = undefined;
  }

  close(): void {
    this.end();
    this.#unfollow();
  }

  async #start(audio: HTMLAudioElement): Promise<void> {
    try {
      await audio.play();
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      if (error.name === 'NotAllowedError') this.#startAtGesture(audio); // otherwise it was ended meanwhile
    }
  }

  #startAtGesture(audio: HTMLAudioElement): void {
    const done = new AbortController();
    const again = () => {
      done.abort();
      if (audio === this.#audio) void this.#start(audio);
    };
    for (const gesture of ['keydown', 'pointerdown']) window.addEventListener(gesture, again, { signal: done.signal });
  }

  async #applyChoice(): Promise<void> {
    const audio = this.#audio;
    if (!audio) return;
    const { volume, speakerId } = soundChoice();
    audio.volume = volume;
    if (!('setSinkId' in audio)) return;
    try {
      await audio.setSinkId(speakerId);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      if (speakerId) await audio.setSinkId(''); // that headset was unplugged: better heard somewhere than nowhere
    }
  }
}

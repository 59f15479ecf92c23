/**
 * What the agent hears.
 *
 * Purpose: a voice that arrives is played. Browsers have two ways not to: without a gesture on a page that was just loaded they may
 * refuse, and on a busy computer they now and then take a stream in and never begin. Nobody sees either; the agent hears silence
 * and the caller hears them. So the one is asked again at the next gesture, and the other is noticed and begun anew.
 */
import { onSoundChoice, soundChoice } from './sound-choice.ts';

const lookMilliseconds = 1000;

export class Hearing {
  #audio: HTMLAudioElement | undefined;
  #stream: MediaStream | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #unfollow = onSoundChoice(() => void this.#applyChoice());

  /** Plays the stream until it ends, or until the next one. */
  begin(stream: MediaStream): void {
    this.end();
    this.#stream = stream;
    this.#play();
    let before = -1;
    this.#timer = setInterval(() => {
      const { currentTime = 0, paused = true } = this.#audio ?? {};
      const stands = !paused && currentTime === before;
      before = stands ? -1 : currentTime;
      if (stands) this.#play();
    }, lookMilliseconds);
  }

  end(): void {
    clearInterval(this.#timer);
    this.#stream = undefined;
    if (this.#audio) this.#audio.srcObject = null;
    this.#audio = undefined;
  }

  close(): void {
    this.end();
    this.#unfollow();
  }

  /** In an element of its own: one that does not play does not begin to when it is asked again. */
  #play(): void {
    if (this.#audio) this.#audio.srcObject = null;
    const audio = new Audio();
    this.#audio = audio;
    audio.srcObject = this.#stream ?? null;
    void this.#applyChoice();
    void this.#start(audio);
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

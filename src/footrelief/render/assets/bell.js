// The cues of a session as soft tones: pitch in hertz, when it begins and how long it lasts in seconds.

const TONES = {
  start: [[523, 0, 0.4]],
  half: [[392, 0, 0.2], [392, 0.3, 0.2]],
  tick: [[659, 0, 0.08]],
  switch: [[392, 0, 0.25], [523, 0.25, 0.25], [659, 0.5, 0.5]],
  end: [[659, 0, 0.3], [523, 0.3, 0.3], [392, 0.6, 0.8]],
};
const LOUDNESS = 0.12;
const SILENCE = 0.0001;
const RISE = 0.02;

class Bell {
  constructor() {
    this.isOn = true;
  }

  // Browsers allow sound only after a press of a button or key.
  wake() {
    this.context ??= window.AudioContext && new AudioContext();
    this.context?.resume();
  }

  ring(cue) {
    if (!this.isOn || !this.context) {
      return;
    }
    for (const [pitch, after, length] of TONES[cue]) {
      const tone = this.context.createOscillator();
      const volume = this.context.createGain();
      const start = this.context.currentTime + after;
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(SILENCE, start);
      volume.gain.linearRampToValueAtTime(LOUDNESS, start + RISE);
      volume.gain.exponentialRampToValueAtTime(SILENCE, start + length);
      tone.connect(volume).connect(this.context.destination);
      tone.start(start);
      tone.stop(start + length);
    }
  }
}

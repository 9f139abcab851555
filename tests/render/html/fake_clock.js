// Runs before a page's own script: a clock that the test turns, and devices that note what they are asked for.
(() => {
  let now = 0;
  const timers = [];
  performance.now = () => now;
  window.setInterval = (act, every) => timers.push({ act, every, next: now + every });
  window.pass = (seconds) => {
    const end = now + seconds * 1000;
    while (timers.some((timer) => timer.next <= end)) {
      const [timer] = timers.sort((one, other) => one.next - other.next);
      now = timer.next;
      timer.next += timer.every;
      timer.act();
    }
    now = end;
  };
  window.sleep = (seconds) => {
    now += seconds * 1000;
    timers.forEach((timer) => (timer.next = now + timer.every));
  };
  window.heard = [];
  window.AudioContext = class {
    currentTime = 0;
    resume() {}
    createOscillator() {
      const frequency = { set value(pitch) { window.heard.push(pitch); } };
      return { frequency, connect: (next) => next, start() {}, stop() {} };
    }
    createGain() {
      const nothing = () => {};
      const gain = { setValueAtTime: nothing, linearRampToValueAtTime: nothing, exponentialRampToValueAtTime: nothing };
      return { gain, connect: nothing };
    }
  };
  window.locks = 0;
  const request = async () => {
    window.locks += 1;
    return { release: async () => { window.locks -= 1; } };
  };
  Object.defineProperty(navigator, "wakeLock", { value: { request } });
})();

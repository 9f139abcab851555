// A session on a clock: which step it is, how much of it is done, and what is to be heard on the way. Milliseconds.

class Timeline {
  constructor({ steps, cues }) {
    this.steps = steps;
    this.cueTimes = cues;
    this.lengths = steps.map((step) => step.seconds * 1000);
    this.restart();
  }

  restart() {
    this.go(0);
  }

  get step() {
    return this.steps[this.number];
  }

  get length() {
    return this.lengths[this.number];
  }

  get left() {
    return this.length - this.elapsed;
  }

  get leftInAll() {
    return this.lengths.slice(this.number + 1).reduce((sum, length) => sum + length, this.left);
  }

  get isOver() {
    return this.number === this.steps.length - 1 && this.left <= 0;
  }

  go(number) {
    this.number = Math.max(0, number);
    this.elapsed = 0;
  }

  back() {
    this.go(this.number - 1);
  }

  repeat() {
    this.go(this.number);
  }

  // Returns the cue of the step that begins, or of the end.
  skip() {
    const before = this.step;
    if (this.number === this.steps.length - 1) {
      this.elapsed = this.length;
      return "end";
    }
    this.go(this.number + 1);
    return this.step.foot === before.foot ? "start" : "switch";
  }

  lengthen(time) {
    this.lengths[this.number] = Math.max(this.elapsed, this.length + time);
  }

  // Moves on by so much time and returns the last cue that was passed, if any.
  advance(time) {
    let cue = "";
    while (!this.isOver && time >= this.left) {
      time -= this.left;
      cue = this.skip();
    }
    if (this.isOver) {
      return cue;
    }
    const from = this.elapsed;
    this.elapsed += time;
    for (const { at, name } of this.cues()) {
      if (from < at && at <= this.elapsed) {
        cue = name;
      }
    }
    return cue;
  }

  cues() {
    const times = this.cueTimes;
    const half = this.length >= times.shortest_with_half ? [{ at: this.length / 2, name: "half" }] : [];
    const ticks = this.length >= times.shortest_with_ticks ? times.ticks : [];
    return [...half, ...ticks.map((before) => ({ at: this.length - before, name: "tick" }))];
  }
}

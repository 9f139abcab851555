// Leads through the sessions of the page: a dialog with the step that is on, a clock, buttons and keys.

const TICK = 100;
const TEN_SECONDS = 10000;
const CUE_WORDS = { half: "Halfway", switch: "Change feet" };
const CUE_SHOWN = 4000;
// A longer gap than any that browsers leave between the ticks of a hidden page: the device slept.
const ASLEEP = 90000;

const clock = (time) => {
  const seconds = Math.ceil(time / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

const sentence = (...parts) => parts.filter(Boolean).map((part) => part.replace(/\.?$/, ".")).join(" ");

class Player {
  constructor(dialog) {
    this.dialog = dialog;
    this.bell = new Bell();
    this.isRunning = false;
    this.keys = {
      " ": () => this.toggle(),
      ArrowLeft: () => this.does.back(),
      ArrowRight: () => this.does.skip(),
      r: () => this.does.repeat(),
      m: () => this.does.sound(),
      q: () => this.does.close(),
      "?": () => this.does.help(),
      "+": () => this.does.lengthen(),
      "-": () => this.does.shorten(),
    };
    this.does = {
      pause: () => this.toggle(),
      back: () => this.move(() => this.timeline.back()),
      skip: () => this.move(() => this.timeline.skip()),
      repeat: () => this.move(() => this.timeline.repeat()),
      lengthen: () => this.lengthen(TEN_SECONDS),
      shorten: () => this.lengthen(-TEN_SECONDS),
      sound: () => this.switchSound(),
      help: () => this.switchHelp(),
      close: () => this.dialog.close(),
    };
    dialog.addEventListener("click", (event) => this.press(event));
    dialog.addEventListener("keydown", (event) => this.type(event));
    dialog.addEventListener("close", () => this.leave());
    document.addEventListener("visibilitychange", () => this.keepAwake());
    setInterval(() => this.tick(), TICK);
  }

  open(start, timeline, title) {
    this.start = start;
    this.timeline = timeline;
    this.map = new StepMap(this.place("map"), timeline.steps);
    this.show("title", title);
    this.bell.wake();
    this.dialog.showModal();
    document.documentElement.classList.add("playing");
    if (timeline.isOver) {
      timeline.restart();
    }
    this.run(true);
    this.enter(timeline.elapsed ? "" : "start");
  }

  leave() {
    this.run(false);
    this.map.restore();
    document.documentElement.classList.remove("playing");
    this.start.textContent = this.timeline.isOver ? "Start the session again" : "Go on with the session";
  }

  press(event) {
    const button = event.target.closest("[data-does]");
    if (!button) {
      return;
    }
    this.does[button.dataset.does]();
    // After a click, unlike after a key, the space bar is to pause and not to press the same button again.
    if (event.detail && this.dialog.open) {
      this.place("pause").focus();
    }
  }

  type(event) {
    const isButton = event.key === " " && event.target.closest("button");
    const act = this.keys[event.key] ?? this.keys[event.key.toLowerCase()];
    if (!act || isButton || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    event.preventDefault();
    act();
  }

  toggle() {
    if (this.timeline.isOver) {
      this.timeline.restart();
      this.run(true);
      this.enter("start");
      return;
    }
    this.run(!this.isRunning);
  }

  run(isRunning) {
    this.isRunning = isRunning;
    this.last = performance.now();
    this.keepAwake();
    this.draw();
  }

  // Moves to another step by hand; a session that was over goes on.
  move(change) {
    const wasOver = this.timeline.isOver;
    const cue = change() ?? "start";
    if (wasOver && !this.timeline.isOver) {
      this.run(true);
    }
    this.enter(cue);
  }

  lengthen(time) {
    this.timeline.lengthen(time);
    this.draw();
  }

  tick() {
    if (!this.isRunning) {
      return;
    }
    const now = performance.now();
    const passed = now - this.last;
    this.last = now;
    if (passed > ASLEEP) {
      this.run(false);
      return;
    }
    const before = this.timeline.number;
    const cue = this.timeline.advance(passed);
    if (this.timeline.number !== before || this.timeline.isOver) {
      this.enter(cue);
    } else {
      this.ring(cue);
      this.draw();
    }
  }

  // Shows another step, or the end, and says it aloud to whoever listens to a screen reader.
  enter(cue) {
    this.ring(cue);
    const { steps, number, step, isOver } = this.timeline;
    this.show("turn", isOver ? "" : step.turn);
    this.show("position", `Step ${number + 1} of ${steps.length}`);
    this.show("action", isOver ? "The session is over" : step.action);
    this.show("where", isOver ? "" : step.where);
    this.show("particulars", isOver ? "" : sentence(step.pressure && `Pressure ${step.pressure}`, step.reason));
    this.show("previous", steps[number - 1]?.action ?? "–");
    this.show("next", isOver ? "–" : (steps[number + 1]?.action ?? "the end"));
    this.show(
      "status",
      isOver
        ? "The session is over."
        : sentence(cue === "switch" && CUE_WORDS.switch, step.turn, step.action, step.where, step.pressure && `Pressure ${step.pressure}`, `${step.seconds} seconds`),
    );
    this.map.mark(isOver ? [] : step.marks, step.foot);
    this.showMotion(isOver ? null : step.number);
    if (isOver) {
      this.run(false);
    }
    this.draw();
  }

  // How the hands move in this step, where the page has a picture of it; the picture itself moves or stands still.
  showMotion(number) {
    const picture = number && document.querySelector(`img.motion[data-step="${number}"]`);
    const room = this.dialog.querySelector('[data-shows="motion"]');
    const shown = picture?.cloneNode();
    if (shown) {
      shown.src += "#move";
    }
    room.replaceChildren(...(shown ? [shown] : []));
  }

  draw() {
    const { timeline } = this;
    this.show("left", clock(timeline.left));
    this.show("total", clock(timeline.leftInAll));
    this.show("pause", timeline.isOver ? "Start again" : this.isRunning ? "Pause" : "Go on");
    this.show("cue", performance.now() < this.cueEnds ? this.cue : "");
    const progress = this.dialog.querySelector("progress");
    progress.value = timeline.length ? timeline.elapsed / timeline.length : 1;
  }

  ring(cue) {
    if (!cue) {
      return;
    }
    this.bell.ring(cue);
    if (cue !== "tick") {
      this.cue = CUE_WORDS[cue] ?? "";
      this.cueEnds = performance.now() + CUE_SHOWN;
    }
  }

  switchSound() {
    this.bell.isOn = !this.bell.isOn;
    this.show("sound", this.bell.isOn ? "Sound: on" : "Sound: off");
  }

  switchHelp() {
    const keys = document.getElementById("player-keys");
    keys.hidden = !keys.hidden;
    this.dialog.querySelector("[data-does=help]").setAttribute("aria-expanded", String(!keys.hidden));
  }

  // Keeps the screen on while the clock runs, where the browser can; a page that was hidden has to ask anew.
  keepAwake() {
    this.asked = Promise.resolve(this.asked).then(async () => {
      await this.lock?.release();
      const isWanted = this.isRunning && document.visibilityState === "visible";
      // Refused when the battery is low: then the screen goes dark, and the session goes on.
      this.lock = isWanted ? await navigator.wakeLock?.request("screen").catch(() => undefined) : undefined;
    });
  }

  place(name) {
    return this.dialog.querySelector(`[data-shows=${name}]`);
  }

  show(name, text) {
    const place = this.place(name);
    if (place.textContent !== text) {
      place.textContent = text;
    }
  }
}

const player = new Player(document.getElementById("player"));
for (const session of document.querySelectorAll(".session")) {
  const timeline = new Timeline(JSON.parse(session.querySelector("script").textContent));
  const title = session.closest("section")?.querySelector("h2")?.textContent ?? document.title;
  const start = session.querySelector(".begin button");
  start.parentElement.hidden = false;
  start.addEventListener("click", () => player.open(start, timeline, title));
}

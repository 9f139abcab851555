// The drawing of the page, lent to the dialog: the feet of the step, with its marks standing out.

const MAP_MARGIN = 16;

class StepMap {
  constructor(place, steps) {
    this.place = place;
    this.drawing = steps.some((step) => step.marks.length) && document.querySelector(".map .drawing");
    if (this.drawing) {
      this.home = this.drawing.parentElement;
      this.sibling = this.drawing.nextSibling;
      this.picture = this.drawing.querySelector("svg");
      this.whole = this.picture.getAttribute("viewBox");
      place.append(this.drawing);
    }
    place.hidden = !this.drawing;
  }

  mark(numbers, foot) {
    if (!this.drawing) {
      return;
    }
    const all = [...this.picture.querySelectorAll("[data-foot]")];
    const own = all.filter((drawn) => drawn.dataset.foot === foot);
    // One foot is drawn for both: the other one is its mirror image.
    this.picture.classList.toggle("mirrored", !own.length && (foot === "left" || foot === "right"));
    const current = new Set();
    for (const area of this.picture.querySelectorAll("[data-mark]")) {
      const drawn = area.closest("[data-foot]");
      const isCurrent = numbers.includes(Number(area.dataset.mark)) && (!own.length || own.includes(drawn));
      area.classList.toggle("current", isCurrent);
      if (isCurrent) {
        current.add(drawn);
      }
    }
    this.picture.classList.toggle("marked", numbers.length > 0);
    this.crop([...current]);
  }

  // Shows only the rows that have one of these feet, or all.
  crop(feet) {
    this.picture.setAttribute("viewBox", this.whole);
    const [, wholeTop, width, wholeHeight] = this.whole.split(" ").map(Number);
    const toSheet = this.picture.getScreenCTM()?.inverse();
    if (!toSheet || !feet.length) {
      return;
    }
    const boxes = feet.map((foot) => foot.getBoundingClientRect());
    const edge = (x, y) => new DOMPoint(x, y).matrixTransform(toSheet).y;
    const top = Math.max(wholeTop, Math.min(...boxes.map((box) => edge(box.left, box.top))) - MAP_MARGIN);
    const bottom = Math.max(...boxes.map((box) => edge(box.left, box.bottom))) + MAP_MARGIN;
    const height = Math.min(bottom, wholeTop + wholeHeight) - top;
    this.picture.setAttribute("viewBox", `0 ${top} ${width} ${height}`);
  }

  restore() {
    if (this.drawing) {
      this.mark([], "");
      this.home.insertBefore(this.drawing, this.sibling);
    }
  }
}

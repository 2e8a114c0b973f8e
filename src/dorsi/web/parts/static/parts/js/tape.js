// The tape test with a drawn tape: one number at a time in place of three fields.
// The fields stay in the form and take what is saved, so sending works as without script.

const TICK_PX = 44; // one centimetre, or half an inch, on the drawn tape
const SVG = "http://www.w3.org/2000/svg";
const rules = document.querySelector("#tape-rules").dataset;
const digits = Number(rules.digits);
const shown = (value) => value.toFixed(digits);

function part(name, attributes, text = "") {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
}

// A tick each tenth (or eighth), a longer one at the half, a number at the whole.
function drawTicks(place, longest) {
  const grain = Number(rules.grain);
  const wholeTicks = Math.round(1 / grain);
  const px = TICK_PX * (digits === 2 ? 2 : 1);
  for (let tick = 0; tick <= longest * wholeTicks; tick += 1) {
    const x = (tick / wholeTicks) * px;
    const whole = tick % wholeTicks === 0;
    const half = (tick * 2) % wholeTicks === 0;
    const d = `M${x} 72v-${whole ? 22 : half ? 16 : 9}`;
    place.append(part("path", { d, class: whole ? "tk5" : "tk" }));
    if (whole) place.append(part("text", { x, y: 45 }, String(tick / wholeTicks)));
  }
  return px;
}

class Side {
  constructor(screen) {
    this.screen = screen;
    this.fields = [...screen.querySelectorAll("[data-plain] input[type=text]")];
    this.fourth = screen.querySelector("[data-fourth]");
    this.keep = screen.querySelector("[name^=keep]");
    this.drawn = this.#fill("[data-drawn]", "#drawn");
    this.act = this.#fill("[data-drawn-act]", "#drawn-act");
    this.range = this.drawn.querySelector("input");
    this.px = drawTicks(this.drawn.querySelector("[data-ticks]"), Number(this.range.max));
    for (const plain of screen.querySelectorAll("[data-plain], [data-plain-act]")) plain.hidden = true;
    this.chips = [...document.querySelectorAll("[data-chips]")].filter(
      (list) => list.closest("[data-step]").id.startsWith(screen.dataset.tries));
    this.#listen();
    this.paint();
  }

  #fill(place, template) {
    const box = this.screen.querySelector(place);
    box.append(document.querySelector(template).content.cloneNode(true));
    box.hidden = false;
    return box;
  }

  #listen() {
    this.range.addEventListener("input", () => this.paint());
    for (const button of this.drawn.querySelectorAll("[data-by]")) {
      button.addEventListener("click", () => {
        this.range.value = Number(this.range.value) + Number(button.dataset.by) * Number(this.range.step);
        this.paint();
      });
    }
    this.act.querySelector("[data-save]").addEventListener("click", () => this.save());
    this.act.querySelector("[data-undo]").addEventListener("click", () => this.undo());
    this.act.querySelector("[data-keep]").addEventListener("click", () => this.leave("1"));
  }

  get tries() {
    return [...this.fields, this.fourth].map((field) => field.value).filter((text) => text !== "");
  }

  get apart() {
    const lengths = this.tries.slice(0, this.fields.length).map(Number);
    const spread = Math.max(...lengths) - Math.min(...lengths);
    return spread > Number(rules.watch) ? spread : 0;
  }

  save() {
    const place = this.tries.length;
    const field = this.fields[place] ?? this.fourth;
    field.value = shown(Number(this.range.value));
    const done = place >= this.fields.length || (place + 1 === this.fields.length && !this.apart);
    if (done) this.leave("");
    else this.paint();
  }

  undo() {
    const filled = [...this.fields, this.fourth].filter((field) => field.value !== "");
    filled.at(-1).value = "";
    this.paint();
  }

  leave(keep) {
    this.keep.value = keep;
    this.paint();
    location.hash = `#${this.screen.dataset.next}`;
  }

  paint() {
    const saved = this.tries.length;
    const next = Math.min(saved + 1, this.fields.length + 1);
    const value = Number(this.range.value);
    this.drawn.querySelector("[data-number]").textContent = shown(value);
    this.drawn.querySelector("[data-ticks]").setAttribute("transform", `translate(${200 - value * this.px} 0)`);
    this.drawn.querySelector("[data-heading]").textContent = this.#label("[data-save]", next);
    this.#say(saved);
    this.#buttons(saved, next);
    for (const list of this.chips) this.#chips(list, saved);
  }

  #label(button, number) {
    return this.act.querySelector(button).dataset.label.replace("{n}", number);
  }

  #say(saved) {
    const say = this.drawn.querySelector("[data-say]");
    const offered = saved === this.fields.length && this.apart;
    const spread = `${shown(this.apart)} ${rules.unit}`;
    say.textContent = offered ? say.dataset.apart.replace("{spread}", spread) : say.dataset.usual;
    say.classList.toggle("offered", Boolean(offered));
  }

  #buttons(saved, next) {
    const save = this.act.querySelector("[data-save]");
    save.textContent = this.#label("[data-save]", next);
    const undo = this.act.querySelector("[data-undo]");
    undo.hidden = saved === 0;
    undo.textContent = this.#label("[data-undo]", saved);
    this.act.querySelector("[data-keep]").hidden = saved !== this.fields.length;
  }

  #chips(list, saved) {
    list.hidden = false;
    const here = list.closest("[data-step]") === this.screen;
    if (saved >= this.fields.length && list.children.length === this.fields.length && this.apart) {
      list.append(document.createElement("li"));
    }
    [...list.children].forEach((chip, place) => {
      chip.textContent = this.tries[place] ?? place + 1;
      chip.className = place < saved ? "has" : here && place === saved ? "cur" : "";
    });
  }
}

for (const screen of document.querySelectorAll("[data-tries]")) new Side(screen);

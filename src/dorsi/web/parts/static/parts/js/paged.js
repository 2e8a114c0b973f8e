// A long form, one screen at a time. The address's fragment names the screen, and works alone;
// this script says how many answers are still open and moves the focus with the screen.

const form = document.querySelector(".paged");
const screens = [...form.querySelectorAll("[data-step]")];

const current = () => screens.find((one) => `#${one.id}` === location.hash) ?? screens[0];
const answered = (group) =>
  [...group.querySelectorAll("input:not([type=hidden])")].some((input) =>
    input.type === "radio" ? input.checked : input.value.trim() !== "");
const open = (screen) =>
  [...screen.querySelectorAll("fieldset, [data-field]")].filter((group) => !answered(group));

function paint(button) {
  const left = open(button.closest("[data-step]")).length;
  button.dataset.label ??= button.textContent.trim();
  button.toggleAttribute("data-open", left > 0);
  button.setAttribute("aria-disabled", String(left > 0));
  button.textContent = left ? button.dataset.left.replace("{n}", left) : button.dataset.label;
}

function toFirstOpen(screen) {
  const group = open(screen)[0];
  group?.scrollIntoView({ block: "center" });
  group?.querySelector("input:not([type=hidden])").focus({ preventScroll: true });
  return group !== undefined;
}

const buttons = [...form.querySelectorAll("[data-needs]")];
form.addEventListener("input", () => buttons.forEach(paint));
buttons.forEach(paint);
addEventListener("pageshow", () => buttons.forEach(paint)); // the browser may have filled it again

for (const button of buttons) {
  button.addEventListener("click", (event) => {
    if (toFirstOpen(button.closest("[data-step]"))) event.preventDefault();
  });
}

// Enter in a field goes on to the next screen; only the last screen sends the form.
form.addEventListener("submit", (event) => {
  const screen = current();
  if (screen === screens.at(-1)) return;
  event.preventDefault();
  if (!toFirstOpen(screen)) screen.querySelector(".go[href]")?.click();
});

addEventListener("hashchange", () => {
  scrollTo(0, 0);
  const heading = current().querySelector("h1");
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
});

// Saves a chart as PNG: the very SVG that the link beside the button saves, drawn twice as large.

const TIMES = 2;

const drawn = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(await answer.text())}`;
  await image.decode();
  return image;
};

const asPng = async (image) => {
  const canvas = document.createElement("canvas");
  canvas.width = TIMES * image.naturalWidth;
  canvas.height = TIMES * image.naturalHeight;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  if (png === null) throw new Error("no PNG came of the canvas");
  return png;
};

const save = (png, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(png);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // the browser may still read it
};

const offer = (picture) => {
  const [svg, button] = [picture.querySelector("a"), picture.querySelector("[data-png]")];
  const failed = picture.querySelector("[data-png-failed]");
  button.addEventListener("click", async () => {
    failed.hidden = true;
    try {
      save(await asPng(await drawn(svg.href)), svg.download.replace(/\.svg$/, ".png"));
    } catch {
      failed.hidden = false;
    }
  });
  button.hidden = false;
};

for (const picture of document.querySelectorAll("[data-picture]")) offer(picture);

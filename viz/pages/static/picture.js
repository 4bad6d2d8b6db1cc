// The picture: one tab stop, arrow keys inside; focus or the pointer shows the way of a document; Space or
// Shift and a click choose two documents; the picture as it stands can be saved. All of it is comfort:
// the lists of the page say the same.

const say = (words) => {
  const place = document.querySelector("#said");
  if (place) place.textContent = words;
};
const nameOf = (node) => [...node.querySelectorAll(".name")].map((line) => line.textContent).join("");

const reach = (wires, start, from, to) => {
  const met = new Set([start]);
  const waiting = [start];
  while (waiting.length) {
    const key = waiting.pop();
    for (const wire of wires) {
      if (wire.dataset[from] === key && !met.has(wire.dataset[to])) {
        met.add(wire.dataset[to]);
        waiting.push(wire.dataset[to]);
      }
    }
  }
  return met;
};

const picture = (svg) => {
  const nodes = [...svg.querySelectorAll(".node, .chip")];
  const wires = [...svg.querySelectorAll(".wire")];
  if (!nodes.length) return;
  const place = new Map(nodes.map((node) => {
    const box = node.querySelector("rect");
    return [node, { x: +box.getAttribute("x"), y: +box.getAttribute("y") + box.getAttribute("height") / 2 }];
  }));

  const light = (node) => {
    const key = node.dataset.key || node.dataset.of;
    const up = reach(wires, key, "from", "to");
    const down = reach(wires, key, "to", "from");
    svg.classList.add("picked");
    for (const other of nodes) {
      const own = other.dataset.key || other.dataset.of;
      other.classList.toggle("lit", up.has(own) || down.has(own));
    };
    for (const wire of wires) {
      const { from, to } = wire.dataset;
      wire.classList.toggle("lit", (up.has(from) && up.has(to)) || (down.has(from) && down.has(to)));
    }
  };
  const choose = (node) => {
    const chosen = svg.querySelector(".chosen");
    if (!chosen || chosen === node) {
      node.classList.toggle("chosen");
      say(node.classList.contains("chosen") ? svg.dataset.picked.replace("{label}", nameOf(node)) : "");
      return;
    }
    const form = document.querySelector("form.choice");
    if (!form) return;
    form.elements.from.value = chosen.dataset.key;
    form.elements.to.value = node.dataset.key;
    form.requestSubmit();
  };
  const clear = () => {
    svg.classList.remove("picked");
    for (const lit of svg.querySelectorAll(".lit")) lit.classList.remove("lit");
  };
  const goTo = (node) => {
    for (const other of nodes) other.setAttribute("tabindex", other === node ? "0" : "-1");
    node.focus();
    node.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const nearest = (node, key) => {
    const here = place.get(node);
    const sideways = key === "ArrowLeft" || key === "ArrowRight";
    const sign = key === "ArrowLeft" || key === "ArrowUp" ? -1 : 1;
    let best = null;
    for (const [other, there] of place) {
      const along = sideways ? (there.x - here.x) * sign : (there.y - here.y) * sign;
      const aside = Math.abs(sideways ? there.y - here.y : there.x - here.x);
      if (along <= 0 || (!sideways && aside > 200)) continue;
      const cost = along + aside * 2;
      if (!best || cost < best.cost) best = { other, cost };
    }
    return best && best.other;
  };

  // an SVG that listens for focus is a tab stop of its own, unless told otherwise
  svg.setAttribute("tabindex", "-1");
  const first = svg.querySelector(".node.root") || nodes[0];
  for (const node of nodes) node.setAttribute("tabindex", node === first ? "0" : "-1");
  svg.addEventListener("focusin", (event) => {
    const node = event.target.closest(".node");
    if (node && node.matches(":focus-visible")) light(node);
  });
  svg.addEventListener("click", (event) => {
    const node = event.target.closest(".node");
    if (!node || !event.shiftKey || !svg.dataset.picked) return;
    event.preventDefault();
    choose(node);
  });
  svg.addEventListener("focusout", clear);
  svg.addEventListener("mouseover", (event) => {
    const node = event.target.closest(".node");
    if (node) light(node);
  });
  svg.addEventListener("mouseleave", clear);
  svg.addEventListener("keydown", (event) => {
    const node = event.target.closest(".node, .chip");
    if (!node || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      clear();
      for (const chosen of svg.querySelectorAll(".chosen")) chosen.classList.remove("chosen");
    }
    if (event.key === " " && svg.dataset.picked) {
      event.preventDefault();
      choose(node);
    }
    if (!event.key.startsWith("Arrow")) return;
    const next = nearest(node, event.key);
    event.preventDefault();
    if (next) goTo(next);
  });
};

const download = (blob, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
};

// The drawing as a file of its own, with its style sheet inside.
const alone = async (svg) => {
  const sheet = document.querySelector('link[rel=stylesheet][href*="picture.css"]');
  const reply = await fetch(sheet.href);
  const copy = svg.cloneNode(true);
  copy.classList.remove("picked");
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  // other programs do not know the variables of the page; on paper all is light
  style.textContent = (await reply.text()).replace(/var\(--[a-z-]+, (#[0-9a-f]+)\)/g, "$1");
  const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, value] of [["class", "paper"], ["width", "100%"], ["height", "100%"]]) paper.setAttribute(name, value);
  copy.prepend(style, paper);
  for (const chip of copy.querySelectorAll(".chip")) chip.remove();
  return new XMLSerializer().serializeToString(copy);
};

const save = async (form) => {
  const svg = document.querySelector(".drawing .scroll .picture");
  if (!svg) return;
  const name = (document.querySelector("h1").textContent.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 80) || "picture");
  const text = await alone(svg);
  if (form === "svg") return download(new Blob([text], { type: "image/svg+xml" }), `${name}.svg`);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const wide = svg.width.baseVal.value;
  const high = svg.height.baseVal.value;
  // twice the size for print, as far as browsers take a canvas
  const scale = Math.min(2, 16000 / Math.max(wide, high));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(wide * scale);
  canvas.height = Math.round(high * scale);
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => blob && download(blob, `${name}.png`), "image/png");
};

// Small multiples: one tab stop, arrow keys along the row and from row to row.
const dotted = (svg) => {
  const dots = [...svg.querySelectorAll(".dot")];
  if (!dots.length) return;
  svg.setAttribute("tabindex", "-1");
  dots[0].setAttribute("tabindex", "0");
  svg.addEventListener("keydown", (event) => {
    const dot = event.target.closest(".dot");
    if (!dot || !event.key.startsWith("Arrow")) return;
    event.preventDefault();
    const rows = [...svg.querySelectorAll(".row")].filter((row) => row.querySelector(".dot"));
    const row = rows.indexOf(dot.closest(".row"));
    const aside = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const next = aside
      ? rows[row + aside] && rows[row + aside].querySelector(".dot")
      : dots[dots.indexOf(dot) + (event.key === "ArrowLeft" ? -1 : 1)];
    if (!next) return;
    for (const other of dots) other.setAttribute("tabindex", other === next ? "0" : "-1");
    next.focus();
    say(next.querySelector("title").textContent);
  });
};

const start = () => {
  for (const svg of document.querySelectorAll("svg.multiples")) dotted(svg);
  for (const svg of document.querySelectorAll(".drawing .scroll .picture")) {
    const words = svg.closest("[data-picked]");
    if (words) svg.dataset.picked = words.dataset.picked;
    picture(svg);
  }
};

start();
document.addEventListener("swapped", start);
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-save]");
  if (button) save(button.dataset.save);
});

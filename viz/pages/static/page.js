// Makes pages more comfortable; every page works without it.
//   The picture: one tab stop, arrow keys inside; focus or a click on a line shows the way of a document.
//   The search box: suggestions while typing (ARIA combobox), "/" jumps to it.

document.documentElement.classList.add("js");

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
  const nodes = [...svg.querySelectorAll(".node")];
  const wires = [...svg.querySelectorAll(".wire")];
  if (!nodes.length) return;
  const place = new Map(nodes.map((node) => {
    const box = node.querySelector(".frame");
    return [node, { x: +box.getAttribute("x"), y: +box.getAttribute("y") + box.getAttribute("height") / 2 }];
  }));

  const light = (node) => {
    const key = node.dataset.key;
    const up = reach(wires, key, "from", "to");
    const down = reach(wires, key, "to", "from");
    svg.classList.add("picked");
    for (const other of nodes) other.classList.toggle("lit", up.has(other.dataset.key) || down.has(other.dataset.key));
    for (const wire of wires) {
      const { from, to } = wire.dataset;
      wire.classList.toggle("lit", (up.has(from) && up.has(to)) || (down.has(from) && down.has(to)));
    }
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
      if (along <= 0 || (!sideways && aside > 0)) continue;
      const cost = along + aside * 2;
      if (!best || cost < best.cost) best = { other, cost };
    }
    return best && best.other;
  };

  const first = svg.querySelector(".node.root") || nodes[0];
  for (const node of nodes) node.setAttribute("tabindex", node === first ? "0" : "-1");
  svg.addEventListener("focusin", (event) => {
    const node = event.target.closest(".node");
    if (node && node.matches(":focus-visible")) light(node);
  });
  svg.addEventListener("focusout", clear);
  svg.addEventListener("mouseover", (event) => {
    const node = event.target.closest(".node");
    if (node) light(node);
  });
  svg.addEventListener("mouseleave", clear);
  svg.addEventListener("keydown", (event) => {
    const node = event.target.closest(".node");
    if (!node || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") clear();
    if (!event.key.startsWith("Arrow")) return;
    const next = nearest(node, event.key);
    event.preventDefault();
    if (next) goTo(next);
  });
};

const suggest = (input) => {
  const address = input.dataset.suggest;
  if (!address) return;
  const list = document.createElement("ul");
  list.id = `${input.id}-list`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.suggestLabel || "");
  list.hidden = true;
  input.after(list);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
  })) input.setAttribute(name, value);
  let chosen = -1;
  let asked = 0;
  let timer = 0;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (n) => {
    const options = [...list.children];
    if (!options.length) return;
    chosen = (n + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === chosen)));
    input.setAttribute("aria-activedescendant", options[chosen].id);
    options[chosen].scrollIntoView({ block: "nearest" });
  };
  const open = (hits) => {
    list.replaceChildren(...hits.map((hit, n) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${n}`;
      option.setAttribute("role", "option");
      const link = document.createElement("a");
      link.tabIndex = -1;
      link.href = `${input.dataset.document}${encodeURIComponent(hit.document.key)}`;
      const name = document.createElement("b");
      name.textContent = hit.document.label;
      link.append(name, ` ${[hit.document.issued_on, hit.document.issuer, hit.document.subject].filter(Boolean).join(" · ")}`);
      option.append(link);
      return option;
    }));
    list.hidden = !hits.length;
    chosen = -1;
    input.setAttribute("aria-expanded", String(hits.length > 0));
  };
  const ask = async () => {
    const query = input.value.trim();
    const mine = ++asked;
    if (query.length < 2) return close();
    try {
      const reply = await fetch(`${address}?limit=8&q=${encodeURIComponent(query)}`);
      const page = reply.ok ? await reply.json() : { hits: [] };
      if (mine === asked && document.activeElement === input) open(page.hits || []);
    } catch {
      close();  // without the server's help the box is still a plain search box
    }
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 150);
  });
  input.addEventListener("blur", () => setTimeout(close, 150));
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    if (list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(chosen + (event.key === "ArrowDown" ? 1 : chosen < 0 ? 0 : -1));
    }
    if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      list.children[chosen].firstChild.click();
    }
  });
};

for (const svg of document.querySelectorAll(".drawing .scroll .picture")) picture(svg);
for (const input of document.querySelectorAll("input[type=search]")) suggest(input);
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.target.closest("input, textarea, select")) return;
  const box = document.querySelector("input[type=search]");
  if (!box) return;
  event.preventDefault();
  box.focus();
});

// Makes pages more comfortable; every page works without it.
//   Switches change the page in place, with the state in the address.
//   The search box: suggestions while typing (ARIA combobox), "/" jumps to it.

document.documentElement.classList.add("js");

// An ISO date, whole or cut, as pages write it.
const vietnamese = document.documentElement.lang === "vi";
const written = (date) => {
  const [year, month, day] = date.split("-").map(Number);
  if (vietnamese) {
    // zeros as offices write them: 04/7/2023, 15/01/2026
    const zero = (number, below) => (number < below ? `0${number}` : number);
    const cut = month ? `${zero(month, 3)}/${year}` : year;
    return day ? `${zero(day, 10)}/${cut}` : `${month ? "tháng" : "năm"} ${cut}`;
  }
  const parts = { year: "numeric", ...(month && { month: "long" }), ...(day && { day: "numeric" }) };
  return new Intl.DateTimeFormat("en-GB", parts).format(new Date(year, (month || 1) - 1, day || 1));
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
      const { label, issued_on: date, issuer, subject } = hit.document;
      name.textContent = label.startsWith("/") ? `…${label}` : label;  // the number was left blank
      const line = document.createElement("span");
      line.append(name, ` ${[date && written(date), issuer, subject].filter(Boolean).join(" · ")}`);
      link.append(line);
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

// Switches, chips and the choice of two documents change the page in place; the address tells the state.
const swap = async (address, push) => {
  const reply = await fetch(address, { headers: { accept: "text/html" } });
  if (!reply.ok) {
    location.assign(address);
    return;
  }
  const page = new DOMParser().parseFromString(await reply.text(), "text/html");
  const focused = document.activeElement && document.activeElement.textContent;
  const inSwitches = document.activeElement && document.activeElement.closest("[data-swap]");
  document.title = page.title;
  document.querySelector("main").replaceWith(document.adoptNode(page.querySelector("main")));
  const language = page.querySelector(".language a");
  if (language) document.querySelector(".language a").href = language.href;
  if (push) history.pushState({ swapped: true }, "", address);
  shown = location.pathname + location.search;
  document.dispatchEvent(new Event("swapped"));
  const again = inSwitches && [...document.querySelectorAll(".switches a")].find((a) => a.textContent === focused);
  const place = again || document.querySelector(".drawing .scroll .picture .node[tabindex='0']");
  if (place) place.focus({ preventScroll: true });
  const drawn = document.querySelector(".drawing .scroll .picture");
  if (drawn) document.querySelector("#said").textContent = drawn.getAttribute("aria-label");
};
// the state that is shown; a jump inside the page changes the fragment only
let shown = location.pathname + location.search;
const steer = (address) => swap(address, true).catch(() => location.assign(address));
document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest(".switches[data-swap] a, a.chip, .choice[data-swap] a");
  if (!link) return;
  event.preventDefault();
  steer(link.getAttribute("href"));
});
document.addEventListener("submit", (event) => {
  if (!event.target.matches("form.choice[data-swap]")) return;
  event.preventDefault();
  steer(`${event.target.getAttribute("action").replace(/#.*/, "")}?${new URLSearchParams(new FormData(event.target))}`);
});
addEventListener("popstate", () => {
  if (location.pathname + location.search !== shown) swap(location.href, false).catch(() => location.reload());
});
// what is folded must still be printed
addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("details:not([open])")) folded.open = true;
});

for (const input of document.querySelectorAll("input[type=search]")) suggest(input);
// an address that is shared names what was asked for, and no empty filter
addEventListener("formdata", (event) => {
  if (!event.target.matches("form[role=search]")) return;
  for (const [name, value] of [...event.formData]) if (name !== "q" && !value) event.formData.delete(name);
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.target.closest("input, textarea, select")) return;
  const box = document.querySelector("input[type=search]");
  if (!box) return;
  event.preventDefault();
  box.focus();
});

// The pages that send files; both work without this script.
//   The form: files are dropped or chosen bit by bit, listed, and sent in parts that the server takes.
//   What became of them: the page is fetched again until it is the last word, and says what has changed.

const fill = (words, values) => words.replace(/{(\w+)}/g, (whole, name) => values[name] ?? whole);
const say = (words) => { document.querySelector("#said").textContent = words; };
const sized = (bytes) => {
  const [size, unit] = bytes >= 2 ** 20 ? [bytes / 2 ** 20, "MB"] : [Math.max(1, bytes / 2 ** 10), "KB"];
  return `${new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: size < 10 ? 1 : 0 }).format(size)}\u00a0${unit}`;
};
// what a part of a form takes besides the bytes of its file, at most
const wrapped = (file) => file.size + 512 + 3 * file.name.length;

const sending = (form) => {
  const words = form.dataset;
  const limit = Number(words.limit) - 1024;
  const readable = words.readable.split(",");
  const input = form.querySelector("input[type=file]");
  const list = form.querySelector(".chosen ul");
  const alert = document.querySelector("#send-alert");
  const bar = form.querySelector("progress");
  const stop = form.querySelector("[data-stop]");
  input.required = false;  // told here, in the language of the page
  let files = [];
  let jobs = [];  // of the parts that the server has
  let request = null;
  let stopped = false;

  const large = (file) => wrapped(file) > limit;
  const warn = (text) => {
    alert.hidden = !text;
    alert.textContent = text;
  };
  const row = (file) => {
    const item = document.createElement("li");
    const name = document.createElement("span");
    const about = document.createElement("span");
    const remove = document.createElement("button");
    name.className = "name";
    name.textContent = file.name;
    about.className = "meta";
    about.textContent = sized(file.size);
    const wrong = large(file) ? fill(words.large, words) : readable.some((end) => file.name.toLowerCase().endsWith(end)) ? "" : words.unread;
    if (wrong) {
      const badge = document.createElement("span");
      badge.className = "badge";
      badge.textContent = wrong;
      about.append(" ", badge);
    }
    remove.type = "button";
    remove.className = "second";
    remove.textContent = words.remove;
    remove.setAttribute("aria-label", `${words.remove} ${file.name}`);
    remove.addEventListener("click", () => {
      const at = files.indexOf(file);
      files.splice(at, 1);
      show();
      const rest = list.querySelectorAll("button");
      (rest[Math.min(at, rest.length - 1)] ?? input).focus();
    });
    const both = document.createElement("span");
    both.append(name, " ", about);
    item.append(both, remove);
    return item;
  };
  const show = (warning = "") => {
    list.replaceChildren(...files.map(row));
    form.querySelector(".chosen").hidden = !files.length;
    const all = fill(words.chosen, { n: files.length, size: sized(files.reduce((sum, file) => sum + file.size, 0)) });
    form.querySelector("[data-total]").textContent = all;
    warn(warning);
    say(files.length ? all : "");
  };
  const add = (more) => {
    const known = new Set(files.map((file) => `${file.name}/${file.size}/${file.lastModified}`));
    files.push(...[...more].filter((file) => !known.has(`${file.name}/${file.size}/${file.lastModified}`)));
    show();
  };
  input.addEventListener("change", () => {
    add(input.files);
    input.value = "";  // the list has them now; the same file may be chosen again after it was removed
  });

  const inside = async (entry) => {
    if (entry.isFile) return [await new Promise((done, fail) => { entry.file(done, fail); })];
    const reader = entry.createReader();
    const found = [];
    for (;;) {
      const some = await new Promise((done, fail) => { reader.readEntries(done, fail); });
      if (!some.length) return found;
      for (const one of some) if (!one.name.startsWith(".")) found.push(...await inside(one));
    }
  };
  const drop = form.querySelector(".drop");
  drop.addEventListener("click", (event) => { if (!event.target.closest("input, label")) input.click(); });
  for (const name of ["dragenter", "dragover"]) {
    addEventListener(name, (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  addEventListener("dragleave", (event) => { if (!event.relatedTarget) drop.classList.remove("over"); });
  addEventListener("drop", async (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    drop.classList.remove("over");
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    const plain = [...event.dataTransfer.files];
    try {
      add(entries.length ? (await Promise.all(entries.map(inside))).flat() : plain);
    } catch {
      add(plain);
    }
  });

  // as many files in one request as the server takes
  const parts = () => {
    const found = [];
    let room = 0;
    for (const file of files) {
      if (!found.length || wrapped(file) > room || found.at(-1).length >= Number(words.most)) {
        found.push([]);
        room = limit;
      }
      found.at(-1).push(file);
      room -= wrapped(file);
    }
    return found;
  };
  const post = (part, progress) => new Promise((done, fail) => {
    const data = new FormData();
    for (const file of part) data.append(input.name, file, file.name);
    request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "text/html");
    request.responseType = "document";
    request.upload.addEventListener("progress", (event) => progress(event.loaded));
    request.addEventListener("load", () => done(request));
    request.addEventListener("error", () => fail(new Error("lost")));
    request.addEventListener("abort", () => fail(new DOMException("stopped", "AbortError")));
    request.send(data);
  });
  const here = new URL(form.action).pathname;
  const later = (seconds) => new Promise((done) => { setTimeout(done, seconds * 1000); });
  const told = (page) => page?.querySelector("#send-alert:not([hidden])")?.textContent
    || [...page?.querySelectorAll(".problem-page h1, .problem-page article > p, .problem-page > p:not(:last-child)") ?? []].map((one) => one.textContent).join(". ");

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (request) return;
    if (!files.length) {
      warn(words.nothing);
      input.focus();
      return;
    }
    if (files.some(large)) {
      warn(fill(words.blocked, words));
      return;
    }
    warn("");
    const total = files.reduce((sum, file) => sum + file.size, 0) || 1;
    let sent = 0;
    stopped = false;
    const progress = (now) => {
      bar.value = Math.min(1, (sent + now) / total);
      form.querySelector("[data-sent]").textContent = fill(words.sending, { done: sized(Math.min(total, sent + now)), total: sized(total) });
    };
    form.classList.add("busy");
    const submit = form.querySelector("[type=submit]");
    form.querySelector(".sending").hidden = stop.hidden = false;
    if (document.activeElement === submit) stop.focus();
    submit.hidden = true;
    try {
      progress(0);
      say(form.querySelector("[data-sent]").textContent);
      const queue = parts();
      while (queue.length && !stopped) {
        const answer = await post(queue[0], progress);
        const { pathname } = new URL(answer.responseURL);
        if (answer.status === 429) {
          await later(Number(answer.getResponseHeader("retry-after")) || 5);
          continue;
        }
        if (!pathname.startsWith(`${here}/`)) {
          warn(told(answer.response) || words.lost);
          break;
        }
        jobs.push(pathname.split("/").at(-1));
        const taken = queue.shift();
        files = files.filter((file) => !taken.includes(file));
        sent += taken.reduce((sum, file) => sum + file.size, 0);
      }
    } catch (error) {
      if (error.name !== "AbortError") warn(words.lost);
    }
    const outcome = `${here}/${jobs.join(".")}`;
    if (!files.length) {
      location.assign(outcome);
      return;
    }
    show(alert.textContent);
    if (jobs.length) {
      const link = document.createElement("a");
      link.href = outcome;
      link.textContent = words.partly;
      alert.hidden = false;
      alert.append(" ", link);
    }
    request = null;
    form.classList.remove("busy");
    form.querySelector(".sending").hidden = true;
    submit.hidden = false;
    if (document.activeElement === stop) submit.focus();
    stop.hidden = true;
  });
  stop.addEventListener("click", () => {
    stopped = true;
    request?.abort();
  });
};

const follow = async () => {
  let wait = 700;
  let before = document.querySelector("h1").textContent;
  while (document.querySelector("[data-running]")) {
    await new Promise((done) => { setTimeout(done, wait); });
    wait = Math.min(wait * 1.3, 5000);
    let page = null;
    try {
      const reply = await fetch(location.href, { headers: { accept: "text/html" }, cache: "no-store" });
      if (reply.status >= 429) continue;
      page = new DOMParser().parseFromString(await reply.text(), "text/html");
    } catch {
      continue;  // the server may be back in a while
    }
    const fresh = page.querySelector("[data-outcome]");
    if (!fresh) {
      location.reload();
      return;
    }
    const old = document.querySelector("[data-outcome]");
    if (fresh.outerHTML === old.outerHTML) continue;
    wait = 700;
    const href = document.activeElement?.closest("[data-outcome] a")?.getAttribute("href");
    old.replaceWith(document.adoptNode(fresh));
    if (href) [...fresh.querySelectorAll("a")].find((link) => link.getAttribute("href") === href)?.focus({ preventScroll: true });
    document.title = page.title;
    const now = fresh.querySelector("h1").textContent;
    const figures = [...fresh.querySelectorAll(".figures li")].map((one) => one.textContent);
    if (now !== before || !("running" in fresh.dataset)) say([now, ...figures].join(". "));
    before = now;
  }
};

for (const form of document.querySelectorAll("form[data-send]")) sending(form);
follow();

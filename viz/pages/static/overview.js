// The map of a whole archive: positions come from the server, the drawing is sigma's. A click opens a document.
(async () => {
  const box = document.querySelector("[data-map]");
  const said = document.querySelector(".map-said");
  if (!box || typeof Sigma === "undefined") return;
  const reply = await fetch(box.dataset.map);
  if (!reply.ok) return;
  const { nodes, edges } = await reply.json();
  if (!nodes.length) return;
  // the colours of the page, which may be read in the dark
  const colour = {};
  const mix = () => {
    const page = getComputedStyle(document.documentElement);
    for (const name of ["party", "state", "mass", "wire", "faint", "line", "pale", "ink", "paper"]) {
      colour[name] = page.getPropertyValue(`--${name}`).trim();
    }
    colour.unknown = colour.wire;
  };
  mix();
  const graph = new graphology.Graph({ multi: false, type: "directed" });
  for (const node of nodes) {
    graph.addNode(node.key, {
      x: node.x, y: node.y, label: node.label, more: node.more, size: node.status === "read" ? 5 : 3,
      line: node.status === "read" ? node.line : "faint",
    });
  }
  for (const [upper, lower] of edges) {
    if (!graph.hasEdge(upper, lower)) graph.addEdge(upper, lower, { size: 0.6 });
  }
  // the name of the document that the pointer meets, on paper with a shadow
  const hover = (context, node, settings) => {
    const { labelSize: size, labelFont: font } = settings;
    context.font = `${settings.labelWeight} ${size}px ${font}`;
    context.fillStyle = colour.paper;
    context.shadowBlur = 8;
    context.shadowColor = "#000";
    context.beginPath();
    context.arc(node.x, node.y, node.size + 2, 0, 2 * Math.PI);
    if (node.label) context.rect(node.x, node.y - size / 2 - 3, node.size + context.measureText(node.label).width + 8, size + 6);
    context.fill();
    context.shadowBlur = 0;
    context.fillStyle = colour.ink;
    if (node.label) context.fillText(node.label, node.x + node.size + 3, node.y + size / 3);
  };
  box.replaceChildren();
  let near = null;
  let map;
  try {
    map = new Sigma(graph, box, {
      labelRenderedSizeThreshold: 7,
      labelFont: "Segoe UI, Roboto, Noto Sans, Arial, sans-serif",
      labelColor: { color: colour.ink },
      defaultDrawNodeHover: hover,
      nodeReducer: (key, data) => (
        !near || near.has(key) ? { ...data, color: colour[data.line] } : { ...data, color: colour.pale, label: "" }
      ),
      edgeReducer: (key, data) => {
        if (!near) return { ...data, color: colour.line };
        const on = graph.extremities(key).every((end) => near.has(end));
        return on ? { ...data, color: colour.ink, size: 1.5 } : { ...data, hidden: true };
      },
    });
  } catch {
    box.textContent = box.dataset.none;  // no WebGL here; the tables below say the same
    return;
  }
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    mix();
    map.setSetting("labelColor", { color: colour.ink });
    map.refresh({ skipIndexation: true });
  });
  map.on("enterNode", ({ node }) => {
    near = new Set([node, ...graph.neighbors(node)]);
    said.textContent = `${graph.getNodeAttribute(node, "label")} · ${graph.getNodeAttribute(node, "more")}`;
    map.refresh({ skipIndexation: true });
  });
  map.on("leaveNode", () => {
    near = null;
    map.refresh({ skipIndexation: true });
  });
  map.on("clickNode", ({ node }) => location.assign(`${box.dataset.document}${encodeURIComponent(node)}`));
  box.dataset.drawn = String(graph.order);
})();

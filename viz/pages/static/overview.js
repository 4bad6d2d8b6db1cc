// The map of a whole archive: positions come from the server, the drawing is sigma's. A click opens a document.
(async () => {
  const box = document.querySelector("[data-map]");
  const said = document.querySelector(".map-said");
  if (!box || typeof Sigma === "undefined") return;
  const reply = await fetch(box.dataset.map);
  if (!reply.ok) return;
  const { nodes, edges } = await reply.json();
  if (!nodes.length) return;
  const colour = { party: "#a3161b", state: "#1d4f91", mass: "#1d6b3c", unknown: "#77726a" };
  const graph = new graphology.Graph({ multi: false, type: "directed" });
  for (const node of nodes) {
    graph.addNode(node.key, {
      x: node.x, y: node.y, label: node.label, more: node.more, size: node.status === "read" ? 5 : 3,
      color: node.status === "read" ? colour[node.line] : "#b9b2a5",
    });
  }
  for (const [upper, lower] of edges) {
    if (!graph.hasEdge(upper, lower)) graph.addEdge(upper, lower, { size: 0.6, color: "#d9d4ca" });
  }
  box.replaceChildren();
  let near = null;
  let map;
  try {
    map = new Sigma(graph, box, {
      labelRenderedSizeThreshold: 7,
      labelFont: "Segoe UI, Roboto, Noto Sans, Arial, sans-serif",
      nodeReducer: (key, data) => (!near || near.has(key) ? data : { ...data, color: "#e4dfd5", label: "" }),
      edgeReducer: (key, data) => {
        if (!near) return data;
        const on = graph.extremities(key).every((end) => near.has(end));
        return on ? { ...data, color: "#1f2328", size: 1.5 } : { ...data, hidden: true };
      },
    });
  } catch {
    box.textContent = box.dataset.none;  // no WebGL here; the tables below say the same
    return;
  }
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

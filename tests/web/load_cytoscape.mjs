// Load a file of ours with cytoscape, and tell as JSON what it holds: the elements, and the neighbours of each node.
import { readFileSync } from "node:fs";
import cytoscape from "cytoscape";

const told = JSON.parse(readFileSync(process.argv[2], "utf8"));
const graph = cytoscape({ headless: true, ...told });
const data = (elements) => elements.map((element) => element.data());
console.log(
  JSON.stringify({
    name: graph.data("name"),
    nodes: data(graph.nodes()),
    edges: data(graph.edges()),
    neighbours: Object.fromEntries(graph.nodes().map((node) => [node.id(), node.outgoers("node").map((n) => n.id()).sort()])),
  }),
);

"use strict";
const known = JSON.parse(document.getElementById("known").textContent);
const declared = query => Object.entries(known.prefixes)
  .filter(([name]) => new RegExp(`(^|[^\\w-])${name}:`).test(query))
  .map(([name, iri]) => `PREFIX ${name}: <${iri}>\n`).join("") + query;
Yasgui.Yasqe.defaults.autocompleters = ["variables"];  // the others ask servers of others
Yasgui.Yasqe.defaults.value = declared(`SELECT ?statement ?title WHERE {\n  ?statement a kgc:Statement .\n  OPTIONAL { ?statement dcterms:title ?title }\n} LIMIT 100`);
const asking = new Yasgui(document.getElementById("yasgui"), {
  requestConfig: { endpoint: new URL("query", location.href).href },
  persistenceId: null,
  copyEndpointOnNewTab: false,
});
const chosen = document.getElementById("question");
for (const [group, questions] of Object.entries(known.questions)) {
  const listed = document.createElement("optgroup");
  listed.label = group;
  for (const { title, query } of questions) listed.append(new Option(title, query));
  chosen.append(listed);
}
chosen.addEventListener("change", () => {
  if (!chosen.value) return;
  const tab = asking.getTab();
  tab.setQuery(declared(chosen.value));
  tab.query();
});

"use strict";
const table = document.querySelector("table"), tools = document.querySelector(".tools");
if (table && tools) {
  const bodies = [...table.tBodies], filter = tools.querySelector("input"), count = tools.querySelector("output");
  const plain = text => text.normalize("NFC").toLocaleLowerCase();
  const texts = new Map(bodies.map(body => [body, plain(body.textContent)]));
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const sift = () => {
    const wanted = plain(filter.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const [body, text] of texts) {
      body.hidden = !wanted.every(word => text.includes(word));
      shown += !body.hidden;
    }
    count.textContent = `${shown} / ${bodies.length}`;
  };
  const sort = (head, at) => {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const keys = new Map(bodies.map(body => [body, body.rows[0].cells[at].textContent.trim()]));
    bodies.sort((a, b) => {  // what has no value stands last, whichever the order
      const one = keys.get(a), other = keys.get(b);
      return !one - !other || (down ? -1 : 1) * compare(one, other);
    });
    table.append(...bodies);
  };
  const compare = (one, other) => one - other || order.compare(one, other);
  [...table.tHead.rows[0].cells].forEach((head, at) => head.firstChild.addEventListener("click", () => sort(head, at)));
  filter.addEventListener("input", sift);
  tools.hidden = false;
  sift();
}

"use strict";
const PORTION = 200;  // rows laid out at a time, as page.css has it too: thousands at once take seconds
document.documentElement.classList.add("coming");
const start = () => {
  const table = document.querySelector("table"), tools = document.querySelector(".tools");
  if (!table || !tools) return;
  const bodies = [...table.tBodies], filter = tools.querySelector("input"), count = tools.querySelector("output");
  const rest = document.querySelector(".rest");
  const plain = text => text.normalize("NFC").toLocaleLowerCase();
  const texts = new Map(bodies.map(body => [body, plain(body.textContent)]));
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  let most = PORTION;
  const show = () => {  // what fits the filter is hidden for now where it is beyond the portion
    let fitting = 0;
    for (const body of bodies) body.classList.toggle("later", !body.hidden && ++fitting > most);
    rest.hidden = fitting <= most;
    count.textContent = `${fitting} / ${bodies.length}`;
  };
  const sift = () => {
    const wanted = plain(filter.value).split(/\s+/).filter(Boolean);
    for (const [body, text] of texts) body.hidden = !wanted.every(word => text.includes(word));
    most = PORTION;
    show();
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
    most = PORTION;
    show();
    table.append(...bodies);
  };
  const compare = (one, other) => one - other || order.compare(one, other);
  const near = new IntersectionObserver(seen => seen.some(one => one.isIntersecting) && further(), { rootMargin: "100%" });
  const further = () => {
    most += PORTION;
    show();
    near.unobserve(rest);  // observed anew it is told of again where it is still near
    near.observe(rest);
  };
  [...table.tHead.rows[0].cells].forEach((head, at) => head.firstChild.addEventListener("click", () => sort(head, at)));
  filter.addEventListener("input", sift);
  rest.addEventListener("click", further);
  near.observe(rest);
  tools.hidden = false;
  sift();
  document.documentElement.classList.remove("coming");
};
document.addEventListener("DOMContentLoaded", start);

// A tree of elements that is shown → the same tree with the content of another one, changing no more than differs: what
// stays keeps its scroll position, its focus and its state, and nothing flashes.

/** `fresh` is taken apart. Children are matched by their order, and where one came or went, by being equal. */
export function morph(shown: Element, fresh: Element): void {
  morphAttributes(shown, fresh)
  let at = shown.firstChild
  let next = fresh.firstChild
  while (next) {
    const following = next.nextSibling
    if (!at) {
      shown.append(next)
    } else if (isLike(at, next)) {
      const {nextSibling} = at
      morphNode(at, next)
      at = nextSibling
    } else {
      at = place(shown, at, next)
    }
    next = following
  }
  while (at) {
    const {nextSibling} = at
    at.remove()
    at = nextSibling
  }
}

/** `next` has no counterpart at `at`: one further on that equals it is moved up to, else it is put in. Returns what is left. */
function place(shown: Element, at: ChildNode, next: ChildNode): ChildNode | null {
  for (let later = at.nextSibling, steps = 0; later && steps < 8; later = later.nextSibling, steps++) {
    if (!later.isEqualNode(next)) continue
    while (at !== later) {
      const {nextSibling} = at
      at.remove()
      at = nextSibling!
    }
    return later.nextSibling
  }
  shown.insertBefore(next, at)
  return at
}

function isLike(a: Node, b: Node): boolean {
  if (a.nodeType !== b.nodeType || a.nodeName !== b.nodeName) return false
  return a.nodeType !== 1 || (a as Element).id === (b as Element).id
}

function morphNode(at: ChildNode, next: ChildNode): void {
  if (at.nodeType === 1) morph(at as Element, next as Element)
  else if (at.nodeValue !== next.nodeValue) at.nodeValue = next.nodeValue
}

function morphAttributes(shown: Element, fresh: Element): void {
  for (const {name} of [...shown.attributes]) if (!fresh.hasAttribute(name)) shown.removeAttribute(name)
  for (const {name, value} of [...fresh.attributes])
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value)
}

// Glob patterns over paths with forward slashes: `*` and `?` stay inside one folder; `**` is any number of folders or
// none, at the end everything below; `{a,b}` is either, also inside another. Every reading of the pattern goes along the
// path at the same time, so that no pattern takes longer than its length times that of the path.

/** One character of the pattern and what may follow it; a fork (braces) has no character, the end neither. */
interface Step {
  readonly mark: string
  readonly next: readonly Step[]
}

/**
 * Where in a folder's name a reading stands: at its `start` or `inside` it; or past a `**`: between `folders` that it
 * takes, `within` one of these, or at the end of the pattern with the `rest` of the path before it or taken.
 */
type Mode = 'start' | 'inside' | 'folders' | 'within' | 'rest' | 'taken'

const end: Step = {mark: 'end', next: []}

/** Whether the whole path fits. */
export function matchesGlob(path: string, glob: string): boolean {
  let reached = new Reached()
  reached.add(compile([...glob.normalize('NFC')]), 'start')
  for (const character of path.normalize('NFC')) {
    const after = new Reached()
    for (const [step, mode] of reached) advance(step, mode, character, after)
    if (after.isEmpty) return false
    reached = after
  }
  return [...reached].some(([step, mode]) => step === end && mode !== 'rest' && mode !== 'within')
}

/** Readings that have come to the same point of the path, each once, with those that need no character to be there, too. */
class Reached {
  readonly #modes = new Map<Step, Set<Mode>>()

  get isEmpty(): boolean {
    return this.#modes.size === 0
  }

  *[Symbol.iterator](): Generator<readonly [Step, Mode]> {
    for (const [step, modes] of this.#modes) for (const mode of modes) yield [step, mode]
  }

  add(step: Step, mode: Mode): void {
    const modes = this.#modes.get(step) ?? new Set()
    if (modes.has(mode)) return
    this.#modes.set(step, modes.add(mode))
    if (step.mark === '') for (const one of step.next) this.add(one, mode)
    else if (mode === 'folders') this.add(step, 'start')
    else if (mode === 'start' || mode === 'inside') {
      if (step.mark === '*') for (const one of step.next) this.add(one, 'inside')
      if (mode === 'start') this.#skip(step)
    }
  }

  /** Where a whole name is `**`. */
  #skip(step: Step): void {
    for (const after of behind(behind([step], '*'), '*')) {
      if (after === end) this.add(end, 'rest')
      else if (after.mark === '/') for (const one of after.next) this.add(one, 'folders')
    }
  }
}

/** What stands behind this character of the pattern, wherever one of the steps is it. */
function behind(steps: readonly Step[], mark: string): readonly Step[] {
  return straight(straight(steps).flatMap((step) => (step.mark === mark ? step.next : [])))
}

/** Steps with forks followed, each once. */
function straight(steps: readonly Step[]): readonly Step[] {
  const seen = new Set<Step>(steps)
  // A set also gives what is added while it is gone through.
  for (const step of seen) if (step.mark === '') for (const one of step.next) seen.add(one)
  return [...seen].filter(({mark}) => mark !== '')
}

function advance(step: Step, mode: Mode, character: string, after: Reached): void {
  if (mode === 'rest' || mode === 'taken') return after.add(end, 'taken')
  if (mode === 'folders' || mode === 'within') {
    if (character !== '/') after.add(step, 'within')
    else if (mode === 'within') after.add(step, 'folders')
  } else if (step.mark === '*') {
    if (character !== '/') after.add(step, 'inside')
  } else if (step !== end && (step.mark === '?' ? character !== '/' : step.mark === character)) {
    for (const one of step.next) after.add(one, character === '/' ? 'start' : 'inside')
  }
}

/** The pattern as steps, from its end; a brace without its partner stands for itself. */
function compile(glob: readonly string[]): Step {
  const partners = new Map<number, number>()
  const open: number[] = []
  for (const [at, mark] of glob.entries()) {
    if (mark === '{') open.push(at)
    const from = mark === '}' ? open.pop() : undefined
    if (from !== undefined) partners.set(at, from)
  }
  return between(0, glob.length, end)

  function between(from: number, to: number, then: Step): Step {
    let step = then
    for (let at = to - 1; at >= from; at--) {
      const partner = partners.get(at)
      if (partner === undefined) {
        step = {mark: glob[at]!, next: [step]}
        continue
      }
      const next: Step[] = []
      let last = at
      for (let inner = at - 1; inner > partner; inner--) {
        // Commas of braces further inside are theirs.
        inner = partners.get(inner) ?? inner
        if (glob[inner] !== ',') continue
        next.unshift(between(inner + 1, last, step))
        last = inner
      }
      next.unshift(between(partner + 1, last, step))
      step = {mark: '', next}
      at = partner
    }
    return step
  }
}

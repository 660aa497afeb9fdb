/** Writes blocks of inline text into a document and leaves out every empty one. */
export class ParagraphWriter {
  readonly document: Document
  #parent: Element
  #kind = 'p'
  #open: Element | null = null
  #within: { wrap: Element; copy: Element }[] = []

  constructor(document: Document) {
    this.document = document
    this.#parent = document.body
  }

  /** Ends the open block, without the space and the line breaks at its end. */
  close(): void {
    const block = this.#open
    this.#open = null
    this.#within = []
    if (!block) return
    trimEnd(block)
    if (block.textContent?.trim() === '') block.remove()
  }

  /** Adds words inside the given marks and links, within the same ones as the words before where they are shared. */
  text({ text, wraps }: { text: string; wraps: readonly Element[] }): void {
    const collapsed = text.replace(/\s+/g, ' ')
    const before = this.#open?.textContent ?? ''
    const starts = before === '' || before.endsWith(' ') || this.#open?.lastChild?.nodeName === 'BR'
    const words = starts ? collapsed.trimStart() : collapsed
    if (words === '') return
    const block = this.#ensure()
    const shared = wraps.findIndex((wrap, depth) => this.#within[depth]?.wrap !== wrap)
    this.#within.length = shared < 0 ? wraps.length : shared
    for (const wrap of wraps.slice(this.#within.length)) {
      const copy = wrap.cloneNode() as Element
      const outer = this.#within.at(-1)?.copy ?? block
      outer.append(copy)
      this.#within.push({ wrap, copy })
    }
    const inner = this.#within.at(-1)?.copy ?? block
    inner.append(words)
  }

  /** One break breaks the line, two end the paragraph. */
  lineBreak(): void {
    if (!this.#open) return
    this.#within = []
    if (this.#open.lastChild?.nodeName === 'BR') this.close()
    else this.#open.append(this.document.createElement('br'))
  }

  rule(): void {
    this.close()
    this.document.body.append(this.document.createElement('hr'))
  }

  /** Writes blocks of one kind; of the kind around them where none is named, as paragraphs in a list item are. */
  inBlocks(kind: string | null, write: () => void): void {
    const before = this.#kind
    this.close()
    if (kind && this.#kind !== 'li') this.#kind = kind
    write()
    this.close()
    this.#kind = before
  }

  /** Writes items; `joined` ones go on with the list before them. */
  inList(tag: string, write: () => void, joined?: 'joined'): void {
    this.close()
    const before = { parent: this.#parent, kind: this.#kind }
    const last = this.#parent.lastElementChild
    const list = joined && last?.tagName.toLowerCase() === tag ? last : this.document.createElement(tag)
    if (list !== last) this.#place(list)
    this.#parent = list
    this.#kind = 'li'
    write()
    this.close()
    if (!list.hasChildNodes()) (list.parentElement?.tagName === 'LI' ? list.parentElement : list).remove()
    this.#parent = before.parent
    this.#kind = before.kind
  }

  // Lexical wants a list inside a list to have an item of its own.
  #place(list: Element): void {
    const item = this.#kind === 'li' ? this.document.createElement('li') : null
    item?.append(list)
    this.#parent.append(item ?? list)
  }

  #ensure(): Element {
    if (!this.#open) {
      this.#open = this.document.createElement(this.#kind)
      this.#parent.append(this.#open)
    }
    return this.#open
  }
}

function trimEnd(block: Element): void {
  for (let last = block.lastChild; last; last = block.lastChild) {
    if (last.textContent?.trim()) {
      if (last instanceof Text) last.data = last.data.trimEnd()
      else trimEnd(last as Element)
      return
    }
    last.remove()
  }
}

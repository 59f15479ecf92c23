import { Fragment, type ReactNode } from 'react';

interface Block {
  readonly kind: 'heading' | 'paragraph' | 'bullets' | 'numbers';
  readonly lines: readonly string[];
}

/** Shows the Markdown that articles use (headings, lists, bold, italics, links) as elements; HTML in it stays text. */
export function Markdown({ source }: { readonly source: string }) {
  return <div className="article-text">{blocksOf(source).map((block, index) => element(block, index))}</div>;
}

function blocksOf(source: string): Block[] {
  const blocks: Block[] = [];
  for (const chunk of source.replaceAll('\r', '').split(/\n{2,}/)) {
    for (const line of chunk.split('\n')) {
      if (line.trim() === '') continue;
      const block = blockOf(line);
      const last = blocks.at(-1);
      const joins = last && last.kind === block.kind && block.kind !== 'heading' && !(block.kind === 'paragraph' && line === chunk.split('\n')[0]);
      if (joins) blocks[blocks.length - 1] = { ...last, lines: [...last.lines, ...block.lines] };
      else blocks.push(block);
    }
  }
  return blocks;
}

function blockOf(line: string): Block {
  const heading = /^#{1,6}\s+(.*)$/.exec(line);
  if (heading) return { kind: 'heading', lines: [heading[1]!] };
  const bullet = /^\s*[-*+]\s+(.*)$/.exec(line);
  if (bullet) return { kind: 'bullets', lines: [bullet[1]!] };
  const number = /^\s*\d+[.)]\s+(.*)$/.exec(line);
  if (number) return { kind: 'numbers', lines: [number[1]!] };
  return { kind: 'paragraph', lines: [line.trim()] };
}

function element({ kind, lines }: Block, index: number): ReactNode {
  if (kind === 'heading') return <h3 key={index}>{inline(lines[0]!)}</h3>;
  if (kind === 'paragraph') return <p key={index}>{inline(lines.join(' '))}</p>;
  const items = lines.map((line, at) => <li key={at}>{inline(line)}</li>);
  return kind === 'bullets' ? <ul key={index}>{items}</ul> : <ol key={index}>{items}</ol>;
}

const pieces = /(\*\*[^*]+\*\*|\*[^*\s][^*]*\*|\[[^\]]+\]\([^)\s]+\))/;

function inline(text: string): ReactNode {
  return text.split(pieces).map((piece, index) => <Fragment key={index}>{styled(piece)}</Fragment>);
}

function styled(piece: string): ReactNode {
  if (piece.startsWith('**') && piece.endsWith('**') && piece.length > 4) return <strong>{piece.slice(2, -2)}</strong>;
  const link = /^\[([^\]]+)\]\((https?:\/\/[^)\s]+|mailto:[^)\s]+|tel:[^)\s]+)\)$/.exec(piece);
  if (link)
    return (
      <a href={link[2]} target="_blank" rel="noreferrer noopener">
        {link[1]}
      </a>
    );
  if (/^\*[^*\s][^*]*\*$/.test(piece)) return <em>{piece.slice(1, -1)}</em>;
  return piece;
}

import type { CSSProperties } from 'react';

interface ColourPair {
  readonly background: string;
  readonly text: string;
}

interface AuthorityNameProps {
  readonly name: string;
  readonly code: string;
  readonly light: ColourPair;
  readonly dark: ColourPair;
  /** Only the code, for a narrow place; the name is still heard. */
  readonly short?: boolean;
}

/** Whose citizen: code and colour of the municipality beside its name, never the colour alone. */
export function AuthorityName({ name, code, light, dark, short }: AuthorityNameProps) {
  const style = {
    '--authority-background': `light-dark(${light.background}, ${dark.background})`,
    '--authority-text': `light-dark(${light.text}, ${dark.text})`,
  } as CSSProperties;
  return (
    <span className="authority" style={style} title={short ? name : undefined}>
      <span className="authority-code" aria-hidden>
        {code}
      </span>
      <span className={short ? 'only-heard' : 'cut'}>{name}</span>
    </span>
  );
}

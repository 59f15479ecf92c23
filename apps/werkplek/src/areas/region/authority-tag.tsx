import { AuthorityName } from '@ingang/ui/authority-name';
import { useAuthority } from './region.ts';

/** The municipality with its code and colour; nothing when there is none. */
export function AuthorityTag({ id, short }: { readonly id: string | null | undefined; readonly short?: boolean }) {
  const authority = useAuthority(id);
  if (!authority) return null;
  const { shortCode, light, dark } = authority.look;
  return <AuthorityName name={authority.name} code={shortCode} light={light} dark={dark} {...(short && { short })} />;
}

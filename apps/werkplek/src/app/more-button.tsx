import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button } from '@ingang/ui/button';
import { useAppText } from './messages/index.ts';

/** Asks for the next part of a list, when there is one. */
export function MoreButton({ list }: { readonly list: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'> }) {
  const t = useAppText();
  if (!list.hasNextPage) return null;
  return (
    <div>
      <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {t('more')}
      </Button>
    </div>
  );
}

import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@ingang/ui/styles.css';
import { createQueryClient } from './api/query-client.ts';
import './app/app.css';
import { createAppRouter } from './app/router.tsx';
import { applyTheme } from './app/theme.ts';
import { LanguageProvider } from './i18n/language.tsx';

applyTheme();
const queries = createQueryClient();
const router = createAppRouter(queries);

const place = document.getElementById('app');
if (!place) throw new Error('the page has no place for the app');
createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
);

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeApi } from './app/api.tsx';
import { ApiFrame } from './app/api.tsx';
import { App } from './app/app.tsx';
import { makeQueryClient } from './app/query-client.ts';
import './app/style.ts';
import './screens/first-run/first-run.css';
import './screens/screens.css';
import { paintTheme, ThemeFrame } from './app/theme-mode.tsx';

paintTheme();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root');
createRoot(root).render(
  <StrictMode>
    <ThemeFrame>
      <ApiFrame api={makeApi()} queryClient={makeQueryClient()}>
        <App />
      </ApiFrame>
    </ThemeFrame>
  </StrictMode>,
);

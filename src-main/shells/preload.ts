import { contextBridge, ipcRenderer } from 'electron';
import { CHOOSE_FOLDER, type ShellBridge } from './electron/channels.ts';

const bridge: ShellBridge = {
  chooseFolder: () => ipcRenderer.invoke(CHOOSE_FOLDER) as Promise<string | null>,
};

contextBridge.exposeInMainWorld('wavebookShell', bridge);

import { createTheme } from '@mui/material/styles';
import { day, night } from './token.ts';
import type { Wb } from './token.ts';

declare module '@mui/material/styles' {
  interface Palette {
    wb: Wb;
  }
  interface PaletteOptions {
    wb?: Wb;
  }
  interface TypographyVariants {
    truth: React.CSSProperties;
    mono: React.CSSProperties;
  }
  interface TypographyVariantsOptions {
    truth?: React.CSSProperties;
    mono?: React.CSSProperties;
  }
  interface CssThemeVariables {
    enabled: true;
  }
}
declare module '@mui/material/Typography' {
  interface TypographyPropsVariantOverrides {
    truth: true;
    mono: true;
  }
}
declare module '@mui/material/Button' {
  interface ButtonPropsColorOverrides {
    halt: true;
  }
}

const palette = (wb: Wb) => ({
  wb,
  primary: { main: wb.act, dark: wb.actHover, light: wb.actSoft, contrastText: '#FFFFFF' },
  error: { main: wb.stop, light: wb.stopSoft, dark: wb.stopText, contrastText: '#FFFFFF' },
  warning: { main: wb.warn, light: wb.warnSoft, dark: wb.warnText, contrastText: wb.onWarn },
  success: { main: wb.go, light: wb.goSoft, dark: wb.goText, contrastText: '#FFFFFF' },
  info: { main: wb.act, light: wb.actSoft, dark: wb.actText, contrastText: '#FFFFFF' },
  text: { primary: wb.ink, secondary: wb.ink2, disabled: wb.ink3 },
  divider: wb.line,
  background: { default: wb.page, paper: wb.panel },
  action: { hover: wb.hover, selected: wb.selected, disabled: wb.ink3, disabledBackground: wb.sunken },
});

const v = (name: keyof Wb) => `var(--wb-palette-wb-${name})`;
const ring = { outline: `2px solid ${v('actText')}`, outlineOffset: 2 };
const sans = '"IBM Plex Sans Variable","Segoe UI",system-ui,sans-serif';
const mono = '"IBM Plex Mono","Cascadia Mono",Consolas,monospace';

export const theme = createTheme({
  cssVariables: { cssVarPrefix: 'wb', colorSchemeSelector: 'data-theme' },
  colorSchemes: { light: { palette: palette(day) }, dark: { palette: palette(night) } },
  focusVisible: { outlineColor: v('actText'), outlineWidth: 2, outlineOffset: 2 },
  motion: { reducedMotion: 'system' },
  spacing: 4,
  shape: { borderRadius: 4 },
  typography: {
    fontFamily: sans,
    fontSize: 14,
    htmlFontSize: 16,
    fontWeightRegular: 400,
    fontWeightMedium: 500,
    fontWeightBold: 600,
    truth: {
      fontFamily: sans,
      fontSize: '1.375rem',
      lineHeight: 28 / 22,
      fontWeight: 600,
      letterSpacing: '-0.005em',
    },
    h1: { fontSize: '1.375rem', lineHeight: 28 / 22, fontWeight: 600 },
    h2: { fontSize: '0.875rem', lineHeight: 20 / 14, fontWeight: 600 },
    h3: { fontSize: '0.8125rem', lineHeight: 18 / 13, fontWeight: 600 },
    body1: { fontSize: '0.875rem', lineHeight: 20 / 14 },
    body2: { fontSize: '0.8125rem', lineHeight: 18 / 13 },
    caption: { fontSize: '0.75rem', lineHeight: 16 / 12 },
    button: { fontSize: '0.84375rem', fontWeight: 500, textTransform: 'none' },
    mono: { fontFamily: mono, fontSize: '0.75rem', lineHeight: 16 / 12 },
  },
  transitions: {
    duration: {
      shortest: 80,
      shorter: 100,
      short: 120,
      standard: 140,
      complex: 160,
      enteringScreen: 140,
      leavingScreen: 100,
    },
  },
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        body: { fontVariantNumeric: 'tabular-nums lining-nums', backgroundColor: v('page') },
        ':focus-visible': ring,
      },
    },
    MuiButtonBase: { defaultProps: { disableRipple: true, disableTouchRipple: true } },
    MuiButton: {
      defaultProps: { disableElevation: true, variant: 'outlined', color: 'inherit' },
      styleOverrides: {
        root: {
          minHeight: 32,
          padding: '0 12px',
          borderColor: v('edge'),
          variants: [
            { props: { variant: 'contained' }, style: { fontWeight: 600 } },
            {
              props: { color: 'halt', variant: 'outlined' },
              style: { color: v('stopText'), borderColor: v('stop') },
            },
            {
              props: { color: 'halt', variant: 'contained' },
              style: { color: '#fff', backgroundColor: v('stop') },
            },
            { props: { size: 'small' }, style: { minHeight: 28, padding: '0 10px' } },
          ],
        },
      },
    },
    MuiIconButton: { styleOverrides: { root: { width: 32, height: 32, borderRadius: 4 } } },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: {
        root: { backgroundImage: 'none' },
        rounded: { borderRadius: 6, border: `1px solid ${v('line')}` },
      },
    },
    MuiBackdrop: {
      styleOverrides: { root: { '&:not(.MuiBackdrop-invisible)': { backgroundColor: 'var(--shade)' } } },
    },
    MuiDialog: {
      styleOverrides: { paper: { borderRadius: 8, border: 0, boxShadow: '0 12px 40px rgba(16,24,32,.22)' } },
    },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { minHeight: 34, backgroundColor: v('panel') },
        input: { padding: '6px 10px', height: 'auto' },
        notchedOutline: { borderColor: v('edge'), top: 0, '& legend': { display: 'none' } },
      },
    },
    MuiInputLabel: {
      defaultProps: { shrink: true },
      styleOverrides: {
        root: {
          position: 'static',
          transform: 'none',
          color: v('ink'),
          fontWeight: 500,
          fontSize: '0.8125rem',
          marginBottom: 4,
          order: -2,
          '&.Mui-error, &.Mui-focused': { color: v('ink') },
        },
      },
    },
    MuiFormHelperText: {
      styleOverrides: {
        root: {
          margin: '0 0 4px',
          fontSize: '0.78rem',
          color: v('ink3'),
          order: -1,
          '&.Mui-error': { color: v('stopText'), fontWeight: 600 },
        },
      },
    },
    MuiChip: {
      defaultProps: { variant: 'outlined' },
      styleOverrides: { root: { height: 22, borderRadius: 2, fontSize: '0.78rem', fontWeight: 500 } },
    },
    MuiTab: {
      styleOverrides: {
        root: {
          minHeight: 36,
          padding: '0 12px',
          minWidth: 0,
          '&.Mui-selected': { color: v('ink'), fontWeight: 600 },
        },
      },
    },
    MuiTabs: { styleOverrides: { root: { minHeight: 36 }, indicator: { backgroundColor: v('ink') } } },
    MuiTableCell: {
      styleOverrides: {
        root: { padding: '0 10px', height: 32, fontSize: '0.8125rem', borderColor: v('line') },
        head: { height: 30, backgroundColor: v('sunken'), color: v('ink2'), fontWeight: 500 },
      },
    },
    MuiTableRow: {
      styleOverrides: {
        root: {
          '&.Mui-selected': { backgroundColor: v('selected'), boxShadow: `inset 3px 0 0 ${v('actText')}` },
        },
      },
    },
    MuiTooltip: {
      defaultProps: { enterDelay: 600, disableInteractive: false },
      styleOverrides: {
        tooltip: { backgroundColor: v('ink'), color: v('panel'), fontSize: '0.78rem', borderRadius: 4 },
      },
    },
    MuiLink: {
      styleOverrides: {
        root: { color: v('actText'), textUnderlineOffset: 2, textDecorationColor: v('actLine') },
      },
    },
    MuiLinearProgress: {
      styleOverrides: {
        root: { height: 6, borderRadius: 2, backgroundColor: v('sunken') },
        bar: { backgroundColor: v('ink2') },
      },
    },
    MuiSnackbar: { defaultProps: { autoHideDuration: null } },
    MuiAlert: {
      defaultProps: { icon: false },
      styleOverrides: {
        root: {
          padding: '10px 12px',
          borderRadius: 4,
          border: '1px solid',
          color: v('ink'),
          variants: (['stop', 'warn', 'go', 'act'] as const).map((hue, i) => ({
            props: { severity: (['error', 'warning', 'success', 'info'] as const)[i] },
            style: { backgroundColor: v(`${hue}Soft`), borderColor: v(`${hue}Line`), color: v('ink') },
          })),
        },
      },
    },
  },
});

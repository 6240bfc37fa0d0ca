/**
 * The words that most leaked passwords are built on, without digits and signs. A password is compared after
 * those are taken off and the usual swaps (0 for o, 4 and @ for a) are undone, so `P4ssw0rd!2026` is found here.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set([
  'password', 'passwort', 'passord', 'losenord', 'motdepasse', 'contrasena', 'senha', 'parola', 'haslo', 'wachtwoord', 'passwordpassword',
  'passwd', 'passphrase', 'changeme', 'changemenow', 'letmein', 'letmeinnow', 'welcome', 'willkommen', 'welkom', 'bienvenue', 'secret', 'geheim',
  'topsecret', 'qwerty', 'qwertyuiop', 'qwertyqwerty', 'qwertz', 'qwertzuiop', 'azerty', 'azertyuiop', 'asdfgh', 'asdfghjkl', 'zxcvbn', 'zxcvbnm',
  'qwertyuiopasdfghjkl', 'qwertyasdfgh', 'iloveyou', 'iloveyousomuch', 'administrator', 'admin', 'adminadmin', 'administration', 'root', 'toor', 'superuser', 'sysadmin',
  'user', 'username', 'guest', 'test', 'testing', 'testtest', 'testpassword', 'default', 'temporary', 'temppassword', 'initial', 'newpassword', 'mypassword', 'yourpassword',
  'monkey', 'dragon', 'football', 'baseball', 'basketball', 'superman', 'batman', 'starwars', 'pokemon', 'princess', 'sunshine', 'shadow', 'master', 'michael', 'jordan',
  'hunter', 'trustno', 'whatever', 'freedom', 'liverpool', 'chelsea', 'arsenal', 'manchester', 'barcelona', 'computer', 'internet', 'samsung', 'google', 'facebook',
  'spring', 'summer', 'autumn', 'fall', 'winter', 'fruhling', 'sommer', 'herbst', 'january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
  'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'company', 'factory', 'plant', 'production', 'quality', 'training', 'validation',
  'wavebook', 'rollout', 'changecontrol', 'correcthorsebatterystaple', 'abcdefghijkl', 'abcdefghijklm', 'abcdefghijklmnop', 'abcabcabcabc', 'abcdabcdabcd',
]);

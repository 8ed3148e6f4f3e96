// The last script: all others have run by now (early.js).
Scripts.ran = true;

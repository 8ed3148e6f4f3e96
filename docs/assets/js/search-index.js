// The index of the search, a script for each language, because a page opened from disk may not read its neighbours. It
// comes when something looks into it for the first time, and once.
var recordIndexes = {};

const searchIndex = (() => {
  const asked = {};

  const load = (language) => new Promise((resolve, reject) => {
    const fail = () => {
      delete asked[language];
      reject(new Error(`no index: ${language}`));
    };
    document.head.append(searchWords.make("script", {
      src: searchWords.address(recordWords.indexes[language]),
      onload: () => (recordIndexes[language] ? resolve(recordIndexes[language]) : fail()),
      onerror: fail,
    }));
  });

  return (language) => {
    asked[language] = asked[language] || load(language);
    return asked[language];
  };
})();

// An element with its properties and what is in it. What is no property of every browser is given as an attribute, under a
// quoted name: "role", "aria-label".
const makeElement = (name, properties = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in made) made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
};

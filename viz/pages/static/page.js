// Makes pages more comfortable; every page works without it.
document.documentElement.classList.add("js");

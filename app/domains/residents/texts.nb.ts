export default {
  refusals: {
    register_unavailable: "Vi fikk ikke spurt Folkeregisteret hvor du bor. Prøv igjen om litt. Ingenting er lagret.",
  },
} as const;

# assess in bash: add  source <(assess completion bash)  to ~/.bashrc
_assess() {
  local line="${COMP_LINE:0:COMP_POINT}" IFS=$'\n'
  line="${line#* }"
  COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _assess assess

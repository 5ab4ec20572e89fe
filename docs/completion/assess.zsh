# assess in zsh: add  source <(assess completion zsh)  to ~/.zshrc, below compinit
_assess() {
  local line="${BUFFER[1,CURSOR]#* }"
  local -a found=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
  compadd -a found
  _files
}
compdef _assess assess

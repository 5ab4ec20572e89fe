# assess in fish: assess completion fish > ~/.config/fish/completions/assess.fish
function __assess_words
  set -l line (commandline -cp | string replace -r '^\S+\s' '')
  assess "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
complete -c assess -a '(__assess_words)'

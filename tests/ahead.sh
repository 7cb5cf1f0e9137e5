# Publishes the office into a folder, compiled ahead as in the container. Source it from the repository's root.
publish_ahead() {
  dotnet publish src/RelationshipOffice.Web -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true \
    -p:RunAnalyzers=false -o "$1" --nologo -v quiet </dev/null
}

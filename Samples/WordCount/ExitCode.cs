namespace WordCount;

internal static class ExitCode
{
    public const int Ok = 0;
    public const int FilesSkipped = 1;
    public const int BadUsage = 2;

    // What shells report of a program that Ctrl-C ended: 128 + SIGINT.
    public const int Interrupted = 130;
}

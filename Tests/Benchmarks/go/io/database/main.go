// Fifty goroutines, each of which opens a connection to PostgreSQL and asks twenty times; prints "milliseconds" of each round.
// It needs Debian's golang-github-lib-pq-dev; so it is a program of its own.
package main

import (
	"database/sql"
	"fmt"
	"log"
	"os"
	"strconv"
	"sync"
	"time"

	_ "github.com/lib/pq"
)

const (
	askers  = 50
	queries = 20
)

func main() {
	rounds := 5
	if len(os.Args) > 1 {
		rounds, _ = strconv.Atoi(os.Args[1])
	}
	for i := 0; i < rounds; i++ {
		start := time.Now()
		round()
		fmt.Printf("%.1f\n", float64(time.Since(start).Microseconds())/1000)
	}
}

func round() {
	db, err := sql.Open("postgres", os.Getenv("JOBS_DATABASE_URL"))
	check(err)
	defer db.Close()
	db.SetMaxIdleConns(askers)
	var group sync.WaitGroup
	group.Add(askers)
	for i := 0; i < askers; i++ {
		go func(first int) {
			defer group.Done()
			for i := first; i < first+queries; i++ {
				var answer int
				check(db.QueryRow("SELECT $1::int + 1 FROM pg_sleep(0.01)", i).Scan(&answer))
				if answer != i+1 {
					log.Fatalf("%d is not %d + 1", answer, i)
				}
			}
		}(i * queries)
	}
	group.Wait()
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
